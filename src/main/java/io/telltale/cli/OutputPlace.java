package io.telltale.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Where results are to go, looked at before a camera is watched for minutes. */
final class OutputPlace {
  private OutputPlace() {}

  /**
   * Makes the folders above a file where there are none.
   *
   * @throws IOException if the file could not be written there
   */
  static void forFile(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      forFolder(folder);
      Files.createDirectories(folder);
    }
    if (Files.exists(file) && !(Files.isWritable(file) && Files.isRegularFile(file))) {
      throw new AccessDeniedException(file.toString());
    }
  }

  /**
   * Makes nothing.
   *
   * @throws IOException if the folder is none, or could not be made
   */
  static void forFolder(Path folder) throws IOException {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there)) {
      throw new NotDirectoryException(there.toString());
    }
    if (!Files.isWritable(there)) {
      throw new AccessDeniedException(there.toString());
    }
  }
}
