package io.telltale.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class UploadRoomTest {
  @TempDir private Path parent = Path.of("");

  /** Holds a lock as a server of another process does, until its input ends. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws IOException {
      try (FileChannel file = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
        file.lock();
        System.out.println("locked");
        while (System.in.read() >= 0) {
          // wait on
        }
      }
    }
  }

  /** What a server leaves that is killed: its directory with an upload. */
  private Path left(String name, Duration age) throws IOException {
    Path root = Files.createDirectories(parent.resolve(name));
    Files.createFile(root.resolve("lock"));
    Files.createDirectory(root.resolve("uploads"));
    Files.write(root.resolve("uploads/video-1.bin"), new byte[100]);
    Files.setLastModifiedTime(root, FileTime.from(Instant.now().minus(age)));
    return root;
  }

  @Test
  void what_a_killed_server_left_goes_away_with_the_next_one() throws IOException {
    Path old = left("telltale-uploads-1", Duration.ofHours(1));

    try (UploadRoom room = UploadRoom.open(parent)) {
      assertThat(old).doesNotExist();
      assertThat(room.directory()).isEmptyDirectory();
    }
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void what_is_new_or_called_otherwise_stays() throws IOException {
    Path young = left("telltale-uploads-2", Duration.ZERO);
    Path other = left("something-else", Duration.ofHours(1));

    try (UploadRoom room = UploadRoom.open(parent)) {
      assertThat(room.directory()).exists();
      assertThat(young.resolve("uploads/video-1.bin")).exists();
      assertThat(other.resolve("uploads/video-1.bin")).exists();
    }
  }

  @Test
  void a_server_that_runs_keeps_its_uploads() throws Exception {
    Path theirs = left("telltale-uploads-3", Duration.ofHours(1));
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                theirs.resolve("lock").toString())
            .start();
    try {
      assertThat(holder.inputReader().readLine()).isEqualTo("locked");

      try (UploadRoom room = UploadRoom.open(parent)) {
        assertThat(room.directory()).exists();
        assertThat(theirs.resolve("uploads/video-1.bin")).exists();
      }
    } finally {
      holder.destroyForcibly();
    }
  }

  @Test
  void two_servers_of_one_program_leave_each_other_alone() throws IOException {
    try (UploadRoom first = UploadRoom.open(parent)) {
      Path upload = Files.write(first.directory().resolve("video-1.bin"), new byte[10]);
      Files.setLastModifiedTime(
          first.directory().getParent(), FileTime.from(Instant.now().minusSeconds(3600)));

      try (UploadRoom second = UploadRoom.open(parent)) {
        assertThat(second.directory()).isEmptyDirectory();
        assertThat(upload).exists();
      }
    }
  }
}
