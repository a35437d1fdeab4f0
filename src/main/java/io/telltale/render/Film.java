package io.telltale.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Films a light: a video file with its truth beside it. */
public final class Film {
  /** A device's clock is off by this part at most: an RC oscillator after calibration. */
  private static final double CLOCK_MOST = 0.015;

  /** People hold the LED within this part of the picture's middle. */
  private static final double OFF_CENTRE = 0.14;

  /** Moments at which the truth tells where the LED is. */
  private static final int TRACKED = 60;

  private final Subject subject;
  private final FilmOptions options;
  private final Camera camera;
  private final Coding coding;
  private final LightCurve curve;
  private final double seconds;
  private final Studio studio;

  private Film(Subject subject, FilmOptions options, Container container) {
    this.subject = subject;
    this.options = options;
    camera = options.camera();
    coding = options.coding(container);
    Timing timing = new Timing(subject, options.seed());
    Random random = Seeds.random(options.seed(), "device");
    double clock = CLOCK_MOST * (2 * random.nextDouble() - 1);
    seconds = options.seconds() == null ? timing.seconds() : options.seconds();
    Play play =
        Play.of(options.seed(), seconds + camera.sensor().exposure() + camera.sensor().readout())
            .repeating(subject.repeats())
            .fast(options.clockError() == null ? clock : options.clockError())
            .from(options.start() == null ? timing.start() : options.start());
    curve = LightCurve.of(subject.light(), play);
    FilmOptions.Place place = options.place() == null ? place() : options.place();
    studio = new Studio(camera, place, seconds, options.seed());
  }

  /**
   * Films a light, and writes its truth beside the film as {@code NAME.truth.json}.
   *
   * @param out ends in mp4, mov, webm, mkv, avi or gif; replaced if it is there
   * @throws IllegalArgumentException if the options do not fit each other or the file
   * @throws IOException if the film cannot be written
   */
  public static void shoot(Subject subject, FilmOptions options, Path out, Progress progress)
      throws IOException {
    Container container =
        Container.of(out)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "cannot tell what kind of video "
                            + out
                            + " is to be; its name must end in one of "
                            + Container.extensions()));
    new Film(subject, options, container).shoot(out, progress);
  }

  private FilmOptions.Place place() {
    Random random = Seeds.random(options.seed(), "place");
    double across = 0.5 + OFF_CENTRE * (2 * random.nextDouble() - 1);
    double down = 0.5 + OFF_CENTRE * (2 * random.nextDouble() - 1);
    return new FilmOptions.Place(across * camera.width(), down * camera.height());
  }

  private void shoot(Path out, Progress progress) throws IOException {
    double tick = coding.container().tick(camera.rate().fps());
    List<Shot> shots =
        new FrameClock(camera.rate(), tick, Seeds.random(options.seed(), "frames")).shots(seconds);
    boolean turned = coding.rotation() % 180 != 0;
    Encoder.Format format =
        new Encoder.Format(
            turned ? camera.height() : camera.width(),
            turned ? camera.width() : camera.height(),
            camera.rate().fps());
    try (FilmWriter writer = new FilmWriter(out, coding, format)) {
      develop(shots, writer, progress);
      writer.finish();
    } catch (IOException e) {
      throw new IOException("cannot write " + out + " (" + e.getMessage() + ")", e);
    }
    truth(shots, out).write(out);
  }

  private void develop(List<Shot> shots, FilmWriter writer, Progress progress) throws IOException {
    Exposure exposure = studio.exposure(curve);
    Developer developer = studio.developer(coding.fullRange());
    Control control = new Control(camera.automatics(), Seeds.random(options.seed(), "automatics"));
    Planes picture = new Planes(camera.width(), camera.height());
    for (int i = 0; i < shots.size(); i++) {
      Shot shot = shots.get(i);
      boolean last = i + 1 == shots.size();
      double next = last ? shot.time() + shot.interval() : shots.get(i + 1).time();
      Rgb meter = developer.develop(exposure.take(shot), control, picture);
      control.follow(meter, next - shot.time());
      writer.write(picture, shot.time(), next);
      progress.frame(i + 1, shots.size());
    }
  }

  private Truth truth(List<Shot> shots, Path out) {
    List<List<Double>> track = new ArrayList<>();
    int moments = Math.min(TRACKED, shots.size() - 1);
    for (int i = 0; i <= moments; i++) {
      int frame = moments == 0 ? 0 : (int) Math.round(i * (shots.size() - 1.0) / moments);
      FilmOptions.Place at = studio.led(shots.get(frame).time());
      track.add(List.of(rounded(at.x()), rounded(at.y())));
    }
    FilmOptions.Place first = studio.led(0);
    double clock = curve.play().clockError();
    return new Truth(
        subject.id(),
        subject.accept(),
        camera.name(),
        camera.rate().fps(),
        coding.codec().word(),
        String.valueOf(out.getFileName()),
        List.of(camera.width(), camera.height()),
        !camera.motion().none(),
        options.seed(),
        new Truth.Led(rounded(first.x()), rounded(first.y()), rounded(camera.lens().ledRadius())),
        track,
        shots.size(),
        List.of(shots.get(0).time(), shots.get(shots.size() - 1).time()),
        curve.play().start() / (1 + clock),
        curve.turnSeconds(),
        curve.stretches().stream().map(stretch -> Truth.Step.of(stretch, clock)).toList());
  }

  private static double rounded(double pixels) {
    return Math.round(pixels * 100) / 100.0;
  }
}
