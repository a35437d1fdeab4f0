package io.telltale.camera;

import io.telltale.video.VideoException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a camera is. */
sealed interface CameraAddress {
  /** How messages name it: never with a password. */
  String shown();

  /**
   * One that sends JPEG pictures over HTTP.
   *
   * @param uri without user and password
   * @param credentials user and password as the header of a request has them, or null
   */
  record Http(URI uri, @Nullable String credentials) implements CameraAddress {
    @Override
    public String shown() {
      return uri.toString();
    }
  }

  /**
   * One that speaks RTSP.
   *
   * @param url with user and password, if there are any
   */
  record Rtsp(String url, String shown) implements CameraAddress {}

  /**
   * One at this machine.
   *
   * @param which its number from 0, its name, or a part of its name
   */
  record Webcam(String which) implements CameraAddress {
    @Override
    public String shown() {
      return "camera " + which;
    }
  }

  /**
   * Reads what a user wrote.
   *
   * @throws VideoException if no camera can be meant
   */
  static CameraAddress of(String where) throws VideoException {
    if (!where.contains("://")) {
      return new Webcam(where.strip());
    }
    try {
      URI uri = new URI(where.strip());
      URI plain =
          new URI(
              uri.getScheme(),
              null,
              uri.getHost(),
              uri.getPort(),
              uri.getPath(),
              uri.getQuery(),
              null);
      if (uri.getHost() == null) {
        throw new VideoException(where + ": there is no host in this address");
      }
      return switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
        case "http", "https" -> new Http(plain, basic(uri.getUserInfo()));
        case "rtsp" -> new Rtsp(uri.toString(), plain.toString());
        default ->
            throw new VideoException(
                where
                    + ": is no camera that can be read; addresses begin with http, https or rtsp");
      };
    } catch (URISyntaxException e) {
      throw new VideoException(where + ": is not an address (" + e.getReason() + ")");
    }
  }

  private static @Nullable String basic(@Nullable String userInfo) {
    return userInfo == null
        ? null
        : "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
  }
}
