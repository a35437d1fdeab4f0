package io.telltale.camera;

/** What time it is, and waiting; so that tests need not wait. */
interface Timepiece {
  /** The machine's own, which never jumps. */
  Timepiece SYSTEM =
      new Timepiece() {
        @Override
        public double seconds() {
          return System.nanoTime() * 1e-9;
        }

        @Override
        public void pause(double seconds) throws InterruptedException {
          Thread.sleep((long) (seconds * 1e3));
        }
      };

  /** Seconds since some fixed moment. */
  double seconds();

  /** Waits for so many seconds. */
  void pause(double seconds) throws InterruptedException;
}
