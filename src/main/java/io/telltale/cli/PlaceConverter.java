package io.telltale.cli;

import io.telltale.render.FilmOptions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a place in the picture: {@code x,y} in pixels from the upper left corner. */
final class PlaceConverter implements ITypeConverter<FilmOptions.Place> {
  private static final Pattern FORM =
      Pattern.compile("\\s*(\\d{1,5}(?:\\.\\d{1,3})?)\\s*,\\s*(\\d{1,5}(?:\\.\\d{1,3})?)\\s*");

  @Override
  public FilmOptions.Place convert(String value) {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      throw new TypeConversionException(
          "'" + value + "' is not a place: give x,y in pixels, such as 320,240");
    }
    return new FilmOptions.Place(
        Double.parseDouble(form.group(1)), Double.parseDouble(form.group(2)));
  }
}
