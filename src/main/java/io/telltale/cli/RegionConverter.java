package io.telltale.cli;

import io.telltale.sample.Region;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a region: {@code x,y,width,height} in pixels of the upright picture. */
final class RegionConverter implements ITypeConverter<Region> {
  private static final Pattern FORM =
      Pattern.compile("\\s*(\\d{1,6}),\\s*(\\d{1,6}),\\s*(\\d{1,6}),\\s*(\\d{1,6})\\s*");

  @Override
  public Region convert(String value) {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      throw new TypeConversionException(
          "'" + value + "' is not x,y,width,height in pixels, such as 212,431,18,18");
    }
    int[] number = new int[4];
    for (int i = 0; i < number.length; i++) {
      number[i] = Integer.parseInt(form.group(i + 1));
    }
    try {
      return new Region(number[0], number[1], number[2], number[3]);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
