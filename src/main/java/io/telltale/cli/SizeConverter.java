package io.telltale.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the size of a picture: {@code WIDTHxHEIGHT} in pixels. */
final class SizeConverter implements ITypeConverter<Size> {
  private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,5})\\s*[xX]\\s*(\\d{1,5})\\s*");

  @Override
  public Size convert(String value) {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      throw new TypeConversionException(
          "'" + value + "' is not a size: give width and height in pixels, such as 640x480");
    }
    return new Size(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }
}
