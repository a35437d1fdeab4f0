@NullMarked
package io.telltale.phase;

import org.jspecify.annotations.NullMarked;
