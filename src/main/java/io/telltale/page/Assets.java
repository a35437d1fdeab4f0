package io.telltale.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The scripts and styles that every page is made of. */
public final class Assets {
  private static final String PLOT = "vendor/uPlot-1.6.32.min.js";
  private static final String PLOT_STYLE = "vendor/uPlot-1.6.32.min.css";

  private Assets() {}

  /** Names of the scripts, in the order in which a page needs them. */
  public static List<String> scripts() {
    return List.of(PLOT, "lamp.js", "chart.js", "report.js");
  }

  /** Names of the styles, in the order in which a page needs them. */
  public static List<String> styles() {
    return List.of(PLOT_STYLE, "report.css");
  }

  /** The text of one of them. */
  public static String text(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name + " is not on the class path").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
