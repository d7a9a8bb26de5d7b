package news.broadsheet.embedded.programs;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the PostgreSQL programs of one directory, each to its end. */
public record Programs(Path binaries, RunAs runAs) {
  public void run(Duration limit, String tool, String... arguments)
      throws IOException, InterruptedException {
    runWithInput("", limit, tool, arguments);
  }

  public void runWithInput(String input, Duration limit, String tool, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(runAs.prefix());
    command.add(binaries.resolve("bin").resolve(tool).toString());
    command.addAll(List.of(arguments));
    // A file and not a pipe: the server that pg_ctl leaves behind inherits it and keeps it open.
    Path output = Files.createTempFile("broadsheet-" + tool, ".log");
    try {
      Process process = start(command, output);
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException endedBeforeReading) {
        // Its exit code says why.
      }
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroy();
        throw new ProgramFailed(tool + " took longer than " + limit.toSeconds() + " s");
      }
      if (process.exitValue() != 0) {
        throw new ProgramFailed(
            tool + " failed: " + ProgramFailed.reason(Files.readString(output)));
      }
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private Process start(List<String> command, Path output) throws IOException {
    var builder = new ProcessBuilder(command).directory(binaries.toFile());
    // PGDATA, PGPORT and the like are meant for another server; the language decides what we read.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  /** Whether a command of the system exists and is allowed here. */
  static boolean succeeds(List<String> command) throws InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    try {
      return builder.redirectOutput(Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
