package io.telltale.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Who may ask: this page and programs, but no other site through somebody's browser. */
final class Gate {
  private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-fA-F:.]+]|[0-9.]+");

  private final String host;

  /**
   * For a server.
   *
   * @param host the address or name that it was told to listen on
   */
  Gate(String host) {
    this.host = host.toLowerCase(Locale.ROOT);
  }

  /** Sets what every answer says, and refuses what comes from elsewhere. */
  void check(Context ctx) throws RefusedException {
    ctx.header(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cache-Control", "no-store");
    String named = String.valueOf(ctx.header("Host"));
    if (!known(named)) {
      // A name that leads here may be another site's: its pages would then pass for ours.
      throw new RefusedException(
          421, "this server is not called that: use its address or the name given by --host");
    }
    if (ctx.path().startsWith("/api/") && !own(ctx, named)) {
      throw new RefusedException(403, "requests from other sites are refused");
    }
  }

  private boolean known(String named) {
    String name = named.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    return name.equals("localhost") || name.equals(host) || ADDRESS.matcher(name).matches();
  }

  /** Whether it comes from our own page or from no page at all. */
  private static boolean own(Context ctx, String named) {
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return false;
    }
    String origin = ctx.header("Origin");
    if (origin == null) {
      return true;
    }
    try {
      return named.equalsIgnoreCase(String.valueOf(URI.create(origin).getRawAuthority()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
