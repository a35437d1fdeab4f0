package io.telltale.cli;

import io.telltale.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one video: a report or a problem, so that a batch never loses the good ones.
 *
 * @param source the name it was given by
 * @param report null where it could not be read
 * @param problem one line for the user, empty where there is a report
 * @param code the exit code that it asks for
 */
record Reading(String source, @Nullable Report report, String problem, int code) {}
