package news.broadsheet.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

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
  private final int port;
  private final boolean attached;
  private boolean closed;

  private EmbeddedPostgres(HomeLock lock, Server server, int port, boolean attached) {
    this.lock = lock;
    this.server = server;
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
      throw new PostgresNotStarted("PostgreSQL did not start in " + home + ": " + e, e);
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
    var tools = new Tools(Binaries.unpackedIn(home, version), RunAs.forData(home.data()));
    String password = Password.of(home);
    Cluster.ensure(home, version, tools, password);
    var server = new Server(home, tools, password);
    Optional<Integer> running = server.attach();
    int port = running.isPresent() ? running.get() : server.launch();
    lock.join();
    return new EmbeddedPostgres(lock, server, port, running.isPresent());
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
      lock.behindGate(this::leave);
    } catch (IOException e) {
      throw new PostgresNotStarted("PostgreSQL did not stop: " + e.getMessage(), e);
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

  static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
  }
}
