package io.telltale.bench.junit;

import io.telltale.bench.Footage;
import io.telltale.bench.LightSource;
import io.telltale.video.VideoException;

/** A source that several tests watch at the same time; it is read once. Thread-safe. */
final class SharedSource implements LightSource, AutoCloseable {
  private final LightSource source;

  SharedSource(LightSource source) {
    this.source = source;
  }

  @Override
  public synchronized Footage next() throws VideoException {
    return source.next();
  }

  @Override
  public synchronized Footage latest() throws VideoException {
    return source.latest();
  }

  @Override
  public synchronized void close() {
    source.close();
  }
}
