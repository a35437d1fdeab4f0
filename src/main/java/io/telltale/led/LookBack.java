package io.telltale.led;

import io.telltale.video.Frame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The last frames, with the camera's movement between them, so that a light found now can be
 * measured in the frames before it was found. Owns the frames it is given.
 */
final class LookBack implements AutoCloseable {
  /**
   * Bytes of luma and chroma kept: about 4 s of 640x480, 0.7 s of 1080p. Bounds memory whatever the
   * picture size.
   */
  private static final long BYTES = 64L << 20;

  /** Frames kept at least, whatever their size: the longest lag of {@link ActivityMap}. */
  private static final int FEWEST = ActivityMap.LONGEST_LAG + 1;

  /** Frames kept at most: more only costs time at each birth. */
  private static final int MOST = 150;

  /**
   * A frame kept.
   *
   * @param index of the frame in the clip
   * @param moved the movement that led to it from the frame before
   */
  record Kept(int index, Frame frame, WorkPicture picture, Similarity moved) {}

  private final ArrayDeque<Kept> kept = new ArrayDeque<>();

  void add(Kept latest) {
    kept.addLast(latest);
    long each = (long) latest.frame.width() * latest.frame.height() * 3 / 2;
    long fits = Math.max(FEWEST, Math.min(MOST, BYTES / each));
    while (kept.size() > fits) {
      release(kept.removeFirst());
    }
  }

  int size() {
    return kept.size();
  }

  /** The latest frame; there must be one. */
  Kept latest() {
    return kept.getLast();
  }

  /** A frame kept, and the movement from the latest frame back to it. */
  record Earlier(Kept kept, Similarity fromLatest) {}

  /** The frame kept so many frames before the latest; there must be one. */
  Earlier earlier(int lag) {
    Similarity back = Similarity.IDENTITY;
    Iterator<Kept> i = kept.descendingIterator();
    for (int frames = lag; frames > 0; frames--) {
      back = back.then(i.next().moved.inverse());
    }
    return new Earlier(i.next(), back);
  }

  /** The frames kept, the latest first. */
  List<Earlier> backwards() {
    List<Earlier> list = new ArrayList<>(kept.size());
    Similarity back = Similarity.IDENTITY;
    for (Iterator<Kept> i = kept.descendingIterator(); i.hasNext(); ) {
      Kept k = i.next();
      list.add(new Earlier(k, back));
      back = back.then(k.moved.inverse());
    }
    return list;
  }

  private static void release(Kept k) {
    k.picture.close();
    k.frame.close();
  }

  @Override
  public void close() {
    kept.forEach(LookBack::release);
    kept.clear();
  }
}
