/**
 * Expectations of a light in JUnit 5 tests: {@link io.telltale.bench.junit.LedBench} on a test
 * class, {@link io.telltale.bench.junit.Led} as a parameter, {@link
 * io.telltale.bench.junit.LedAssertions} to say what is expected.
 *
 * <p>The only room that knows JUnit and AssertJ; whoever tests with it brings both.
 */
@NullMarked
package io.telltale.bench.junit;

import org.jspecify.annotations.NullMarked;
