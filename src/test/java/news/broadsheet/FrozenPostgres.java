package news.broadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server with all its processes stopped by SIGSTOP: it neither answers nor refuses. */
final class FrozenPostgres implements AutoCloseable {
  private final long postmaster;

  FrozenPostgres(Path data) throws IOException {
    postmaster = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    // The parent first, so that no child is born after the others were counted.
    signal("STOP", Stream.of(ProcessHandle.of(postmaster).orElseThrow()));
    signal("STOP", ProcessHandle.of(postmaster).orElseThrow().children());
  }

  @Override
  public void close() throws IOException {
    thaw();
  }

  /** Goes on as if nothing had happened; also when it is gone meanwhile. */
  void thaw() throws IOException {
    List<ProcessHandle> all = new ArrayList<>();
    ProcessHandle.of(postmaster).ifPresent(all::add);
    ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::children).forEach(all::add);
    signal("CONT", all.stream());
  }

  private static void signal(String name, Stream<ProcessHandle> processes) throws IOException {
    var command = new ArrayList<>(List.of("kill", "-" + name));
    processes.map(process -> Long.toString(process.pid())).forEach(command::add);
    new ProcessBuilder(command).start().onExit().join();
  }
}
