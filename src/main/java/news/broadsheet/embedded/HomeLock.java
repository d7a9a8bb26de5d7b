package news.broadsheet.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who may start and stop the server of a home, agreed between processes by locks on two bytes of
 * one file. The gate is held, alone, while the server is being started or stopped. The other byte
 * is held, shared, by every process that uses the server; who leaves and finds nobody else on it
 * was the last. Locks, not a counter in a file: the operating system releases those of a killed
 * process.
 */
final class HomeLock implements AutoCloseable {
  private static final long GATE = 0;
  private static final long USE = 1;

  /** POSIX drops all locks of a process when it closes any descriptor of the file: open it once. */
  private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private @Nullable FileLock use;

  private HomeLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static HomeLock open(Home home) throws IOException {
    if (!OPEN_HERE.add(home.lock())) {
      throw new PostgresNotStarted(
          "This process already uses the database in " + home.root() + ".");
    }
    try {
      return new HomeLock(home.lock(), FileChannel.open(home.lock(), CREATE, READ, WRITE));
    } catch (IOException e) {
      OPEN_HERE.remove(home.lock());
      throw e;
    }
  }

  interface Act<T> {
    T perform() throws IOException, InterruptedException;
  }

  /** Waits until no other process starts or stops the server, and keeps them waiting meanwhile. */
  synchronized <T> T behindGate(Act<T> act) throws IOException, InterruptedException {
    FileLock gate = channel.lock(GATE, 1, false);
    try {
      return act.perform();
    } finally {
      gate.release();
    }
  }

  /** To be called behind the gate. */
  void join() throws IOException {
    use = channel.lock(USE, 1, true);
  }

  /** To be called behind the gate; true when no other process uses the server any more. */
  boolean leave() throws IOException {
    if (use != null) {
      use.release();
      use = null;
    }
    try (FileLock alone = channel.tryLock(USE, 1, false)) {
      return alone != null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    OPEN_HERE.remove(file);
  }
}
