package io.telltale.camera;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A camera on this machine that speaks RTSP (RFC 2326), with MPEG-4 pictures (RFC 6416) interleaved
 * in the connection. Sends its film over and over at 30 frames a second; the first connection is
 * cut after so many pictures.
 */
final class RtspServer implements AutoCloseable {
  private static final double FPS = 30;

  /** Ticks a second of the clock of RTP for video. */
  private static final int CLOCK = 90_000;

  /** Bytes of a packet that every network carries. */
  private static final int PIECE = 1400;

  private static final int PAYLOAD = 96;
  private static final int LAST_OF_PICTURE = 0x80;

  private static final String DESCRIPTION =
      String.join(
          "\r\n",
          "v=0",
          "o=- 0 0 IN IP4 127.0.0.1",
          "s=film",
          "c=IN IP4 0.0.0.0",
          "t=0 0",
          "m=video 0 RTP/AVP 96",
          "a=rtpmap:96 MP4V-ES/90000",
          "a=control:track1",
          "");

  private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<byte[]> pictures;
  private final int most;
  private final AtomicInteger connections = new AtomicInteger();

  /** Begins to listen, with the pictures of an MPEG-4 AVI file. */
  RtspServer(byte[] avi, int most) throws IOException {
    this.pictures = pictures(avi);
    this.most = most;
    threads.execute(this::listen);
  }

  String address() {
    return "rtsp://127.0.0.1:" + socket.getLocalPort() + "/film";
  }

  /** How often somebody has asked for the film. */
  int connections() {
    return connections.get();
  }

  /** The chunks "00dc" of the list "movi". */
  static List<byte[]> pictures(byte[] avi) {
    ByteBuffer file = ByteBuffer.wrap(avi).order(ByteOrder.LITTLE_ENDIAN);
    int list = new String(avi, StandardCharsets.ISO_8859_1).indexOf("movi");
    int end = list + file.getInt(list - 4);
    List<byte[]> pictures = new ArrayList<>();
    for (int at = list + 4; at + 8 <= end; ) {
      int size = file.getInt(at + 4);
      if (new String(avi, at, 4, StandardCharsets.ISO_8859_1).equals("00dc")) {
        pictures.add(Arrays.copyOfRange(avi, at + 8, at + 8 + size));
      }
      at += 8 + size + size % 2;
    }
    return pictures;
  }

  private void listen() {
    try {
      while (true) {
        Socket caller = socket.accept();
        threads.execute(() -> serve(caller));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket caller) {
    try (caller;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        DataOutputStream out = new DataOutputStream(caller.getOutputStream())) {
      while (answer(in, out)) {
        out.flush();
      }
      play(out, connections.incrementAndGet() == 1 ? most : Integer.MAX_VALUE);
    } catch (IOException e) {
      // who looked on is gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Answers one request; false once the film is to be played. */
  private boolean answer(BufferedReader in, DataOutputStream out) throws IOException {
    String request = in.readLine();
    if (request == null) {
      throw new IOException("hung up");
    }
    String number = "";
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      number = line.startsWith("CSeq:") ? line : number;
    }
    String method = request.split(" ", 2)[0];
    String head = "RTSP/1.0 200 OK\r\n" + number + "\r\n";
    String rest =
        switch (method) {
          case "OPTIONS" -> "Public: OPTIONS, DESCRIBE, SETUP, PLAY\r\n\r\n";
          case "DESCRIBE" ->
              "Content-Type: application/sdp\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(DESCRIPTION.length(), DESCRIPTION);
          case "SETUP" -> "Session: 1\r\nTransport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n\r\n";
          default -> "Session: 1\r\n\r\n";
        };
    out.write((head + rest).getBytes(StandardCharsets.ISO_8859_1));
    return !method.equals("PLAY");
  }

  private void play(DataOutputStream out, int count) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    int packet = 0;
    for (int i = 0; i < count; i++) {
      Thread.sleep(Math.max(0, (long) (i / FPS * 1e3) - (System.nanoTime() - begun) / 1_000_000));
      byte[] picture = pictures.get(i % pictures.size());
      for (int from = 0; from < picture.length; from += PIECE) {
        int length = Math.min(PIECE, picture.length - from);
        boolean last = from + length == picture.length;
        out.writeByte('$');
        out.writeByte(0);
        out.writeShort(12 + length);
        out.writeByte(0x80); // version 2
        out.writeByte(PAYLOAD | (last ? LAST_OF_PICTURE : 0));
        out.writeShort(packet++);
        out.writeInt((int) (i * CLOCK / FPS));
        out.writeInt(1); // who sends it
        out.write(picture, from, length);
      }
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
