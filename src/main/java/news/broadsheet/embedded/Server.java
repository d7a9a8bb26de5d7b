package news.broadsheet.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The server process of a home. All methods are to be called behind the gate of the home. */
record Server(Home home, Tools tools, String password) {
  /** Recovery after a crash replays at most the log between two checkpoints. */
  private static final Duration START = Duration.ofMinutes(5);

  private static final Duration STOP = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final String INVALID_PASSWORD = "28P01";

  /** The port of the server that runs already: another application's, or a killed one's. */
  Optional<Integer> attach() throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(START);
    while (Instant.now().isBefore(deadline)) {
      Optional<PostmasterPid> note = PostmasterPid.in(home.data());
      if (note.isEmpty() || !note.get().isServing(home.data())) {
        return Optional.empty();
      }
      if (answers(note.get().port())) {
        return note.map(PostmasterPid::port);
      }
      Thread.sleep(PAUSE); // It is starting, or stopping.
    }
    throw new PostgresNotStarted(
        "A PostgreSQL runs in %s and does not answer; its log is %s."
            .formatted(home.root(), home.log()));
  }

  /** Returns the port. */
  int launch() throws IOException, InterruptedException {
    var log = new ServerLog(home.log());
    Instant deadline = Instant.now().plus(STOP);
    // Applications that still use a killed server find the next one at the same port.
    int port = PostmasterPid.in(home.data()).map(PostmasterPid::port).orElse(0);
    forgetStrangers();
    while (true) {
      port = port == 0 ? freePort() : port;
      long mark = log.mark();
      try {
        launch(port);
        return port;
      } catch (Tools.ToolFailed e) {
        String said = log.since(mark);
        boolean taken = said.contains("Address already in use");
        boolean dying = said.contains("shared memory block"); // of a killed server's children
        if (!(taken || dying) || Instant.now().isAfter(deadline)) {
          throw new PostgresNotStarted(
              "PostgreSQL did not start in %s: %s. Its log is %s."
                  .formatted(
                      home.root(), said.isBlank() ? e.said() : ServerLog.reason(said), home.log()),
              e);
        }
        port = taken ? 0 : port;
        Thread.sleep(PAUSE);
      }
    }
  }

  private void launch(int port) throws IOException, InterruptedException {
    tools.run(
        START.plus(STOP),
        "pg_ctl",
        "start",
        "--pgdata=" + home.data(),
        "--wait",
        "--timeout=" + START.toSeconds(),
        "--log=" + home.log(),
        "--options=-p "
            + port
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c cluster_name=broadsheet");
  }

  void stop() throws IOException, InterruptedException {
    if (PostmasterPid.in(home.data()).filter(note -> note.isServing(home.data())).isPresent()) {
      tools.run(
          STOP.plus(STOP),
          "pg_ctl",
          "stop",
          "--pgdata=" + home.data(),
          "--mode=fast",
          "--wait",
          "--timeout=" + STOP.toSeconds());
    }
  }

  /**
   * PostgreSQL does not start while the process of its old note lives, whatever that process is.
   * The note of a dead process stays: PostgreSQL reads from it which shared memory to look for.
   */
  private void forgetStrangers() throws IOException {
    Optional<PostmasterPid> note = PostmasterPid.in(home.data());
    if (note.isPresent() && ProcessHandle.of(note.get().pid()).isPresent()) {
      Files.deleteIfExists(home.data().resolve("postmaster.pid"));
    }
  }

  private boolean answers(int port) {
    var login = new Login(EmbeddedPostgres.url(port), EmbeddedPostgres.NAME, password);
    try (Connection connection = login.connect()) {
      return connection.isValid(0);
    } catch (SQLException e) {
      if (INVALID_PASSWORD.equals(e.getSQLState())) {
        throw new PostgresNotStarted(
            "%s does not open the database beside it.".formatted(home.password()), e);
      }
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
