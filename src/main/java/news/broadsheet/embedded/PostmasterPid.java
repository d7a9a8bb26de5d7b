package news.broadsheet.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code postmaster.pid}: the note that a running server keeps in its data directory, and leaves
 * behind when it is killed.
 *
 * @param ready false while the server starts, recovers or stops
 */
record PostmasterPid(long pid, String data, int port, boolean ready) {
  private static final int PORT = 3;
  private static final int STATUS = 7;

  static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  /** Empty also when a loss of power cut the note short. */
  static Optional<PostmasterPid> in(Path data) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file(data)).stream().map(String::strip).toList();
      if (lines.size() <= PORT) {
        return Optional.empty();
      }
      return Optional.of(
          new PostmasterPid(
              Long.parseLong(lines.get(0)),
              lines.get(1),
              Integer.parseInt(lines.get(PORT)),
              lines.size() > STATUS && lines.get(STATUS).equals("ready")));
    } catch (NoSuchFileException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  /**
   * Whether its process is a PostgreSQL on this data directory: not another one that was given the
   * number of a dead server, and not the server of a directory that was copied with its note.
   */
  boolean isServing(Path directory) {
    return data.equals(directory.toString())
        && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()
        && commandLine().map(command -> command.contains(data)).orElse(true);
  }

  /**
   * From /proc, which shows it also of another user's process, and where a dead process that its
   * parent has not yet noticed has none.
   */
  private Optional<String> commandLine() {
    try {
      return Optional.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")));
    } catch (IOException noProc) {
      return ProcessHandle.of(pid).flatMap(process -> process.info().commandLine());
    }
  }
}
