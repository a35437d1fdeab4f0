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

  private final List<CompletableFuture<ObjectNode>> asked = new ArrayList<>();

  /** Asks for the next picture. */
  synchronized CompletableFuture<ObjectNode> next() {
    CompletableFuture<ObjectNode> wish = new CompletableFuture<>();
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
    List<CompletableFuture<ObjectNode>> wishes;
    synchronized (this) {
      wishes = List.copyOf(asked);
      asked.clear();
    }
    if (!wishes.isEmpty()) {
      wishes.forEach(wish -> wish.complete(json(frame, info, led)));
    }
  }

  private static ObjectNode json(Frame frame, VideoInfo info, @Nullable Region led) {
    Region whole = new Region(0, 0, info.uprightWidth(), info.uprightHeight());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("width", whole.width()).put("height", whole.height());
    json.put("image", Stills.shown(frame, info, whole, MOST_HEIGHT).dataUri());
    if (led != null) {
      put(json.putArray("led"), led);
    }
    return json;
  }

  /** Adds where all the lights are in it that look like LEDs. */
  static String with(ObjectNode picture, List<Region> lights) {
    ArrayNode all = picture.putArray("lights");
    lights.forEach(light -> put(all.addArray(), light));
    return picture.toString();
  }

  private static void put(ArrayNode to, Region region) {
    to.add(region.x()).add(region.y()).add(region.width()).add(region.height());
  }
}
