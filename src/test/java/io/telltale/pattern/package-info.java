@NullMarked
package io.telltale.pattern;

import org.jspecify.annotations.NullMarked;
