package io.telltale.camera;

import io.telltale.pattern.Catalogue;
import io.telltale.pattern.Notation;
import io.telltale.render.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A network camera that films a light over and over at 30 frames a second of 1280x720, for trying
 * things out by hand: prints its address. Arguments: a pattern's id or light notation, the seconds
 * of a turn, the seconds after which each connection is cut (0 = never).
 */
final class FakeCamera {
  private static final double FPS = 30;

  private FakeCamera() {}

  public static void main(String[] args) throws Exception {
    Path dir = Files.createTempDirectory("telltale-camera-");
    Subject subject =
        Catalogue.standard()
            .find(args[0])
            .map(Subject::of)
            .orElseGet(() -> Subject.of("light", Notation.parse(args[0]), true));
    List<byte[]> pictures = Jpegs.film(dir, subject, Double.parseDouble(args[1]), 1280, 720);
    double cut = Double.parseDouble(args[2]);
    MjpegServer server = new MjpegServer();
    System.out.println(server.offer("/video", to -> play(pictures, cut, to)));
  }

  private static void play(List<byte[]> pictures, double cut, MjpegServer.Sender to)
      throws java.io.IOException, InterruptedException {
    long begun = System.nanoTime();
    for (int i = 0; cut == 0 || i < cut * FPS; i++) {
      double at = i / FPS;
      long wait = (long) (at * 1e3) - (System.nanoTime() - begun) / 1_000_000;
      if (wait > 0) {
        Thread.sleep(wait);
      }
      // Stamped as mjpg-streamer does.
      to.send(pictures.get(i % pictures.size()), 1000 + begun * 1e-9 + at);
    }
  }
}
