/**
 * The test bench: what a light is expected to do, and whether it did.
 *
 * <p>An expectation is judged from recognised light alone, to one of three outcomes: passed,
 * failed, cannot tell. No pixel is measured here and nothing is recognised: that was done before.
 */
@NullMarked
package io.telltale.bench;

import org.jspecify.annotations.NullMarked;
