package io.telltale.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment of a video, as seconds ({@code 83.5}) or {@code [h:]mm:ss} ({@code 1:23.5}). */
final class MomentConverter implements ITypeConverter<Double> {
  private static final Pattern FORM =
      Pattern.compile("(?:(?:(\\d{1,4}):)?(\\d{1,4}):)?(\\d{1,9}(?:\\.\\d{1,9})?)s?");

  @Override
  public Double convert(String value) {
    Matcher form = FORM.matcher(value.strip());
    if (!form.matches()) {
      throw new TypeConversionException(
          "'" + value + "' is not a time: give seconds (83.5) or minutes and seconds (1:23.5)");
    }
    double seconds = Double.parseDouble(form.group(3));
    seconds += form.group(2) == null ? 0 : 60 * Integer.parseInt(form.group(2));
    seconds += form.group(1) == null ? 0 : 3600 * Integer.parseInt(form.group(1));
    return seconds;
  }
}
