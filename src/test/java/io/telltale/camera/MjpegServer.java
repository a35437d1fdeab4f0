package io.telltale.camera;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A network camera on this machine: sends pictures as each of its scripts says. */
public final class MjpegServer implements AutoCloseable {
  /** What is sent to one who asks. */
  @FunctionalInterface
  public interface Script {
    /** Sends pictures until it has had enough; then the connection is closed. */
    void play(Sender to) throws IOException, InterruptedException;
  }

  /** Frames a second of what is filmed here. */
  private static final double FPS = 30;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** Begins to listen on any free port. */
  public MjpegServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  /** Plays a film again and again as fast as it was filmed, up to so many pictures. */
  public static Script film(List<byte[]> pictures, int most) {
    return to -> {
      long begun = System.nanoTime();
      for (int i = 0; i < most; i++) {
        Thread.sleep(Math.max(0, (long) (i / FPS * 1e3) - (System.nanoTime() - begun) / 1_000_000));
        to.send(pictures.get(i % pictures.size()), 1000 + i / FPS);
      }
    };
  }

  /** Offers a stream, and tells its address. */
  public String offer(String path, Script script) {
    server.createContext(path, exchange -> play(exchange, script));
    return address(path);
  }

  /** Offers something that is no stream, and tells its address. */
  public String offer(String path, int status, String type, String header, String value) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.getResponseHeaders().set(header, value);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    return address(path);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static void play(HttpExchange exchange, Script script) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace; boundary=next");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      script.play(new Sender(out));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends pictures to one who asked. */
  public static final class Sender {
    private final OutputStream out;

    Sender(OutputStream out) {
      this.out = out;
    }

    /** Sends a picture, with when it was taken in seconds; NaN = without that. */
    public void send(byte[] jpeg, double stamp) throws IOException {
      String head = "--next\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length;
      String stamped = Double.isNaN(stamp) ? "" : "\r\nX-Timestamp: " + stamp;
      out.write((head + stamped + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.write(jpeg);
      out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
