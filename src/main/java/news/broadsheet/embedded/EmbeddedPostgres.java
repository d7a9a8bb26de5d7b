package news.broadsheet.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import news.broadsheet.embedded.programs.Binaries;
import news.broadsheet.embedded.programs.PostgresVersion;
import news.broadsheet.embedded.programs.ProgramFailed;
import news.broadsheet.embedded.programs.Programs;
import news.broadsheet.embedded.programs.RunAs;

/**
 * A PostgreSQL that comes with the service and runs as a process of its own, on a free port of
 * loopback. It is as durable as any other: fsync and synchronous commit are on. Its home, a
 * directory, outlives it; a home serves any number of applications of one machine at a time, and
 * the last one to leave stops the server.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  /** The database, and the role that owns it. */
  static final String NAME = "broadsheet";

  private final HomeLock lock;
  private final Server server;
  private final Watch watch;
  private final int port;
  private final boolean attached;
  private boolean closed;

  private EmbeddedPostgres(HomeLock lock, Server server, int port, boolean attached) {
    this.lock = lock;
    this.server = server;
    this.watch = new Watch(lock, server, port);
    this.port = port;
    this.attached = attached;
  }

  /** Whether this build brings a PostgreSQL for this machine. */
  public static boolean available() {
    return Binaries.onClassPath();
  }

  /**
   * Makes the home if it is new, and starts its server unless it runs. Returns when the server
   * answers.
   *
   * @throws PostgresNotStarted with a message for the person who started the program
   */
  public static EmbeddedPostgres start(Path home) {
    try {
      return start(Home.at(home));
    } catch (IOException e) {
      throw new PostgresNotStarted(
          "PostgreSQL did not start in %s: %s.".formatted(home, why(e)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresNotStarted("The start of PostgreSQL in " + home + " was interrupted.", e);
    }
  }

  private static EmbeddedPostgres start(Home home) throws IOException, InterruptedException {
    HomeLock lock = HomeLock.open(home);
    try {
      return lock.behindGate(() -> start(home, lock));
    } catch (IOException | InterruptedException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedPostgres start(Home home, HomeLock lock)
      throws IOException, InterruptedException {
    var version = PostgresVersion.ofThisBuild();
    Cluster.check(home, version);
    String password = Password.of(home);
    var programs =
        new Programs(Binaries.unpackedIn(home.binaries(version)), RunAs.forData(home.data()));
    Cluster.ensure(home, programs, password);
    var server = new Server(home, programs, password);
    Optional<Integer> running = server.attach();
    int port = running.isPresent() ? running.get() : server.launch();
    lock.join();
    var postgres = new EmbeddedPostgres(lock, server, port, running.isPresent());
    postgres.watch.begin();
    return postgres;
  }

  public String jdbcUrl() {
    return url(port);
  }

  public String user() {
    return NAME;
  }

  public String password() {
    return server.password();
  }

  /** Whether the server was running already. */
  public boolean attached() {
    return attached;
  }

  /** Leaves the server, and stops it if no other process uses it. Further calls do nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      watch.close();
      lock.behindGate(this::leave);
    } catch (IOException e) {
      throw new PostgresNotStarted("PostgreSQL did not stop: " + why(e) + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean leave() throws IOException, InterruptedException {
    boolean last = lock.leave();
    if (last) {
      server.stop();
    }
    return last;
  }

  private static String why(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileAlreadyExistsException file -> file.getFile() + " is not a directory";
      case NoSuchFileException absent -> absent.getFile() + " cannot be made";
      default -> e instanceof ProgramFailed ? String.valueOf(e.getMessage()) : e.toString();
    };
  }

  static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
  }
}
