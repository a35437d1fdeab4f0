package io.telltale.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The private directory of a server in which uploads lie while they are read. It goes away with the
 * server. What a server left that was killed goes away when the next one starts: it holds a lock on
 * a file in there, which nobody holds any more.
 */
final class UploadRoom implements AutoCloseable {
  private static final String PREFIX = "telltale-uploads-";
  private static final String LOCK = "lock";
  private static final String UPLOADS = "uploads";

  /** A server that has just made its directory may not have its lock yet. */
  private static final Duration NEW = Duration.ofMinutes(1);

  /** Closing a file gives up all locks of this process on it: those of our own are left alone. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final FileChannel lock;

  private UploadRoom(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Makes a directory and clears away what others left.
   *
   * @param parent in which it is made
   * @throws IOException if it cannot be made
   */
  static UploadRoom open(Path parent) throws IOException {
    Path root = Files.createTempDirectory(parent, PREFIX);
    OURS.add(root);
    FileChannel lock =
        FileChannel.open(
            root.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    Files.createDirectory(root.resolve(UPLOADS));
    try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path other : others) {
        if (!OURS.contains(other) && isLeft(other, Files.getOwner(root).getName())) {
          remove(other);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // what others left does not keep this one from its work
    }
    return new UploadRoom(root, lock);
  }

  /** Whether it is a directory of ours, of a server that is no more. */
  private static boolean isLeft(Path directory, String owner) throws IOException {
    Instant settled = Instant.now().minus(NEW);
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
        || !Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).getName().equals(owner)
        || Files.getLastModifiedTime(directory).toInstant().isAfter(settled)) {
      return false;
    }
    Path file = directory.resolve(LOCK);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return other.tryLock() != null;
    }
  }

  /** Where uploads lie; nothing else does. */
  Path directory() {
    return root.resolve(UPLOADS);
  }

  /** Removes it with all that is in it. */
  @Override
  public void close() {
    try {
      remove(directory());
      lock.close(); // some systems do not remove what is open
      remove(root);
      OURS.remove(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(UploadRoom::removeOne);
    }
  }

  private static void removeOne(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
