@NullMarked
package io.telltale.live;

import org.jspecify.annotations.NullMarked;
