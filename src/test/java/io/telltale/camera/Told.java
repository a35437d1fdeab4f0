package io.telltale.camera;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a camera tells of its troubles, from whatever thread. */
final class Told implements CameraListener {
  final List<String> words = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void trouble(String what) {
    words.add(what);
  }

  @Override
  public void noted(String what) {
    words.add(what);
  }

  @Override
  public void resumed() {
    words.add("resumed");
  }
}
