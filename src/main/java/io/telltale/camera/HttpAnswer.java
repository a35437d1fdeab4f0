package io.telltale.camera;

import io.telltale.video.VideoException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A camera's answer to being asked for its pictures.
 *
 * @param name of the camera for messages
 * @param boundary between its pictures
 * @param body the pictures, without end
 */
record HttpAnswer(String name, String boundary, InputStream body) {
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "boundary\\s*=\\s*(?:\"([^\"]{1,200})\"|([^\\s;\"]{1,200}))", Pattern.CASE_INSENSITIVE);

  /** A camera in the house answers at once; a minute would be the system's own. */
  private static final Duration CONNECTING = Duration.ofSeconds(5);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER) // only what the user named is opened
          .connectTimeout(CONNECTING)
          .build();

  /**
   * Asks.
   *
   * @param patience seconds until the answer must have begun
   * @throws VideoException if there is none, or not one of pictures
   */
  static HttpAnswer from(CameraAddress.Http address, double patience) throws VideoException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.uri())
            .timeout(CONNECTING.plusMillis((long) (patience * 1e3)))
            .header("Accept", "multipart/x-mixed-replace");
    if (address.credentials() != null) {
      request.header("Authorization", address.credentials());
    }
    try {
      HttpResponse<InputStream> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      return checked(address.shown(), answer);
    } catch (HttpTimeoutException e) {
      throw new VideoException(address.shown() + ": does not answer; is it switched on?");
    } catch (ConnectException e) {
      throw new VideoException(
          address.shown() + ": nothing listens there; are address and port right?");
    } catch (IOException e) {
      throw new VideoException(address.shown() + ": cannot be reached (" + e + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VideoException(address.shown() + ": connecting was interrupted");
    }
  }

  private static HttpAnswer checked(String name, HttpResponse<InputStream> answer)
      throws VideoException, IOException {
    String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    // Upper and lower case count in a boundary.
    Matcher boundary = BOUNDARY.matcher(answer.headers().firstValue("Content-Type").orElse(""));
    if (answer.statusCode() == 200 && type.startsWith("multipart/") && boundary.find()) {
      String named = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
      return new HttpAnswer(name, named, answer.body());
    }
    answer.body().close();
    throw new VideoException(name + ": " + problem(answer, type));
  }

  private static String problem(HttpResponse<InputStream> answer, String type) {
    int status = answer.statusCode();
    if (status == 401 || status == 403) {
      return "asks for a password; write http://USER:PASSWORD@… (only basic authentication is known)";
    }
    if (status >= 300 && status < 400) {
      return answer
          .headers()
          .firstValue("Location")
          .map(to -> "has moved to " + to + "; name that address instead")
          .orElse("has moved");
    }
    if (status != 200) {
      return "answers " + status + "; is the path right?";
    }
    if (type.startsWith("image/")) {
      return "sends one picture, not a stream; look for the camera's MJPEG or video address";
    }
    return "sends "
        + (type.isEmpty() ? "something unnamed" : type.replaceFirst(";.*", ""))
        + ", not pictures; look for the camera's MJPEG or video address";
  }
}
