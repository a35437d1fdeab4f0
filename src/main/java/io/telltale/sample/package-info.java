/**
 * What was measured of one light, frame by frame: plain numbers with their units.
 *
 * <p>The border between pixels and everything after them. Pictures, matrices and decoders may not
 * enter; whoever wants to test a later stage builds these records by hand.
 */
@NullMarked
package io.telltale.sample;

import org.jspecify.annotations.NullMarked;
