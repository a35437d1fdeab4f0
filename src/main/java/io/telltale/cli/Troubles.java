package io.telltale.cli;

import io.telltale.camera.CameraListener;

/** Tells a camera's trouble on standard error, a line each. */
record Troubles(Console console) implements CameraListener {
  @Override
  public void trouble(String what) {
    console.complain(what);
  }

  @Override
  public void noted(String what) {
    console.complain(what);
  }

  @Override
  public void resumed() {
    console.complain("the camera sends again");
  }
}
