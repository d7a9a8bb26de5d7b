package news.broadsheet.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which statuses of which operations the tests saw, one a line. A file, because {@link
 * ContractCoverageIT} asks in another JVM.
 */
final class Seen {
  /** Of the whole suite. */
  static final Seen OF_THE_SUITE = new Seen(Path.of("target", "contract-seen"));

  /** A property of the JVM: Quarkus loads this class again with every application it starts. */
  private static final String BEGUN = Seen.class.getName() + ".begun:";

  private final Path file;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  Seen(Path file) {
    this.file = file;
  }

  static String line(String operationId, int status) {
    return operationId + " " + status;
  }

  synchronized void add(String operationId, int status) {
    if (!known.add(line(operationId, status))) {
      return;
    }
    try {
      begin();
      Files.writeString(
          file,
          line(operationId, status) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> lines() {
    try {
      return Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an earlier run saw proves nothing about this one. */
  private void begin() throws IOException {
    if (System.setProperty(BEGUN + file, "") == null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
    }
  }
}
