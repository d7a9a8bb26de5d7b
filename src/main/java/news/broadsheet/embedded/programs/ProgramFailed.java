package news.broadsheet.embedded.programs;

import java.io.IOException;
import java.util.List;

/**
 * A program cannot run here, or ended badly. The message tells a person why, without a full stop.
 */
public final class ProgramFailed extends IOException {
  private static final long serialVersionUID = 1;

  ProgramFailed(String message) {
    super(message);
  }

  /** The line that says why, out of all that a PostgreSQL program printed; its last one if none. */
  public static String reason(String output) {
    List<String> lines = output.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.stream()
        .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
        .findFirst()
        .or(() -> lines.stream().filter(line -> line.contains("error:")).findFirst())
        .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|error):\\s*", ""))
        .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
  }
}
