package news.broadsheet.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.broadsheet.embedded.programs.ProgramFailed;
import news.broadsheet.embedded.programs.Programs;

/** The server process of a home. All methods are to be called behind the gate of the home. */
record Server(Home home, Programs programs, String password) {
  /** Recovery after a crash replays at most the log between two checkpoints. */
  private static final Duration START = Duration.ofMinutes(5);

  private static final Duration STOP = Duration.ofMinutes(1);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(100);

  boolean isRunning() throws IOException {
    return running().isPresent();
  }

  /** The port of the server that runs already: another application's, or a killed one's. */
  Optional<Integer> attach() throws IOException, InterruptedException {
    Instant begin = Instant.now();
    Optional<PostmasterPid> note = running();
    while (note.isPresent()) {
      if (answers(note.get().port())) {
        return note.map(PostmasterPid::port);
      }
      if (begin.plus(note.get().ready() ? ANSWER : START).isBefore(Instant.now())) {
        throw new PostgresNotStarted(
            "The PostgreSQL in %s, process %d, does not answer. Its log is %s."
                .formatted(home.root(), note.get().pid(), home.log()));
      }
      Thread.sleep(PAUSE);
      note = running();
    }
    return Optional.empty();
  }

  /** Returns the port; the one of the server before, if that was killed and the port is free. */
  int launch() throws IOException, InterruptedException {
    // Applications that still use a killed server will find the next one where it was.
    int port = PostmasterPid.in(home.data()).map(PostmasterPid::port).orElse(freePort());
    forgetStrangers();
    programs.runAs().own(home.data());
    var log = new ServerLog(home.log());
    Instant deadline = Instant.now().plus(STOP);
    while (true) {
      long mark = log.mark();
      try {
        launch(port);
        return port;
      } catch (ProgramFailed e) {
        String said = log.since(mark);
        boolean taken = said.contains("Address already in use");
        boolean dying = said.contains("shared memory block"); // of a killed server's children
        if (!(taken || dying) || Instant.now().isAfter(deadline)) {
          stop();
          throw new PostgresNotStarted(
              "PostgreSQL did not start in %s: %s. Its log is %s."
                  .formatted(
                      home.root(),
                      said.isBlank() ? e.getMessage() : ProgramFailed.reason(said),
                      home.log()),
              e);
        }
        port = taken ? freePort() : port;
        Thread.sleep(PAUSE);
      }
    }
  }

  private void launch(int port) throws IOException, InterruptedException {
    programs.run(
        START.plus(STOP),
        "pg_ctl",
        "start",
        "--pgdata=" + home.data(),
        "--wait",
        "--timeout=" + START.toSeconds(),
        "--log=" + home.log(),
        "--options=-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                .formatted(port)
            + " -c cluster_name=broadsheet");
  }

  void stop() throws IOException, InterruptedException {
    if (isRunning()) {
      programs.run(
          STOP.plus(STOP),
          "pg_ctl",
          "stop",
          "--pgdata=" + home.data(),
          "--mode=fast",
          "--wait",
          "--timeout=" + STOP.toSeconds());
    }
  }

  private Optional<PostmasterPid> running() throws IOException {
    return PostmasterPid.in(home.data()).filter(note -> note.isServing(home.data()));
  }

  /**
   * PostgreSQL does not start while the process of its old note lives, whatever that process is,
   * nor after a note that was cut short. Any other note stays: PostgreSQL reads from it which
   * shared memory the children of the dead server may still use.
   */
  private void forgetStrangers() throws IOException {
    Optional<PostmasterPid> note = PostmasterPid.in(home.data());
    if (note.isEmpty() || ProcessHandle.of(note.get().pid()).isPresent()) {
      Files.deleteIfExists(PostmasterPid.file(home.data()));
    }
  }

  private boolean answers(int port) {
    var login = new Login(EmbeddedPostgres.url(port), EmbeddedPostgres.NAME, password);
    try {
      login.connect().close();
      return true;
    } catch (SQLException e) {
      return switch (String.valueOf(e.getSQLState())) {
        case "28P01" ->
            throw new PostgresNotStarted(
                "The password in %s does not open the database beside it."
                    .formatted(home.password()),
                e);
        case "53300" -> true; // Too many connections: alive, and for the pool to wait for.
        default -> false;
      };
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
