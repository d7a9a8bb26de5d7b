package news.broadsheet.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code postmaster.pid}: the note a running server keeps in its data directory, and leaves behind
 * when it is killed.
 */
record PostmasterPid(long pid, String data, int port) {
  private static final int LINES_NEEDED = 4;

  /** Empty also while the server is still writing it. */
  static Optional<PostmasterPid> in(Path data) throws IOException {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      if (lines.size() < LINES_NEEDED) {
        return Optional.empty();
      }
      return Optional.of(
          new PostmasterPid(
              Long.parseLong(lines.get(0).strip()),
              lines.get(1).strip(),
              Integer.parseInt(lines.get(3).strip())));
    } catch (NoSuchFileException | NumberFormatException notThere) {
      return Optional.empty();
    }
  }

  /**
   * Whether its process is a PostgreSQL on this data directory, and not another one that was given
   * the number of a dead server, or a server whose directory was copied with its note.
   */
  boolean isServing(Path directory) {
    return data.equals(directory.toString())
        && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()
        && commandLine().map(command -> command.contains(data)).orElse(true);
  }

  /** From /proc, whose copy every user may read; ProcessHandle hides that of other users. */
  private Optional<String> commandLine() {
    try {
      return Optional.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")));
    } catch (IOException noProc) {
      return ProcessHandle.of(pid).flatMap(process -> process.info().commandLine());
    }
  }
}
