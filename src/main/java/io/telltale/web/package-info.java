/**
 * The web page and its JSON interface: videos from strangers in, reports out.
 *
 * <p>The server itself never looks into a video. Each one is read by a process of its own with
 * bounded memory and time, so that a file that brings the decoder down takes nothing else with it.
 * Uploads lie in a private directory under names that the server makes up, and go away with their
 * request.
 */
@NullMarked
package io.telltale.web;

import org.jspecify.annotations.NullMarked;
