package io.telltale.web;

import io.telltale.picture.Stills;
import io.telltale.sample.Region;
import io.telltale.video.Frame;
import io.telltale.video.VideoInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whole pictures of a camera for who asks for one: the next that comes. Thread-safe. */
final class Snapshots {
  /** Pixels of height above which a picture is reduced: more than any page shows. */
  private static final int MOST_HEIGHT = 1080;

  private final List<CompletableFuture<String>> asked = new ArrayList<>();

  /** Asks for the next picture. */
  synchronized CompletableFuture<String> next() {
    CompletableFuture<String> wish = new CompletableFuture<>();
    asked.add(wish);
    return wish;
  }

  /** Nobody waits any longer: there will be no picture. */
  synchronized void end() {
    asked.forEach(wish -> wish.cancel(false));
    asked.clear();
  }

  /** Takes a picture that comes. */
  void frame(Frame frame, VideoInfo info, @Nullable Region led) {
    List<CompletableFuture<String>> wishes;
    synchronized (this) {
      wishes = List.copyOf(asked);
      asked.clear();
    }
    if (!wishes.isEmpty()) {
      String json = json(frame, info, led).toString();
      wishes.forEach(wish -> wish.complete(json));
    }
  }

  private static ObjectNode json(Frame frame, VideoInfo info, @Nullable Region led) {
    Region whole = new Region(0, 0, info.uprightWidth(), info.uprightHeight());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("width", whole.width()).put("height", whole.height());
    json.put("image", Stills.shown(frame, info, whole, MOST_HEIGHT).dataUri());
    if (led != null) {
      ArrayNode region = json.putArray("led");
      region.add(led.x()).add(led.y()).add(led.width()).add(led.height());
    }
    return json;
  }
}
