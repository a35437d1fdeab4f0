@NullMarked
package io.telltale.bench;

import org.jspecify.annotations.NullMarked;
