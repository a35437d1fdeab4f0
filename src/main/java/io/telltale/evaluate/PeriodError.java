package io.telltale.evaluate;

import io.telltale.phase.Kind;

/**
 * How far one reported period is off.
 *
 * @param kind of the light that has the period: a blink or a breath
 * @param relative to the true period, at least 0
 */
public record PeriodError(Kind kind, double relative) {}
