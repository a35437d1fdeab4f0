/**
 * What people see of a clip: its telling frames, its curves, and both on one picture.
 *
 * <p>Pixels come in here for a second time, and only to be looked at: nothing in this room measures
 * or decides. It needs no screen.
 */
@NullMarked
package io.telltale.picture;

import org.jspecify.annotations.NullMarked;
