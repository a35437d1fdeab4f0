/** How a bench uses Telltale in its own tests. */
@NullMarked
package io.telltale.demo;

import org.jspecify.annotations.NullMarked;
