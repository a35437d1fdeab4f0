@NullMarked
package io.telltale.camera;

import org.jspecify.annotations.NullMarked;
