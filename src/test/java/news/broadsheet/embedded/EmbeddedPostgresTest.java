package news.broadsheet.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One home for all: every test leaves it as a user would, and the next one must cope. */
class EmbeddedPostgresTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir static Path home;

  /** Articles that are gone after a restart are worse than a service that does not start. */
  @Test
  void what_was_committed_is_there_after_a_restart() throws SQLException {
    try (var first = EmbeddedPostgres.start(home)) {
      ask(first, "CREATE TABLE IF NOT EXISTS kept (word text)", "INSERT INTO kept VALUES ('a')");
    }
    try (var second = EmbeddedPostgres.start(home)) {
      assertThat(ask(second, "SELECT min(word) FROM kept")).isEqualTo("a");
    }
  }

  /** A 2xx means committed, here as on a server of one's own. */
  @Test
  void a_commit_waits_for_the_disk() throws SQLException {
    try (var postgres = EmbeddedPostgres.start(home)) {
      assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres, "SHOW full_page_writes")).isEqualTo("on");
    }
  }

  /** Whoever gets SQL past the service must not get the machine with it. */
  @Test
  void the_role_of_the_service_is_no_superuser_and_its_password_is_secret() throws Exception {
    try (var postgres = EmbeddedPostgres.start(home)) {
      assertThat(ask(postgres, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
      assertThat(ask(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.resolve("password"))))
          .isEqualTo("rw-------");
      assertThatThrownBy(() -> new Login(postgres.jdbcUrl(), postgres.user(), "guess").connect())
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> new Login(postgres.jdbcUrl(), "postgres", "").connect())
          .isInstanceOf(SQLException.class);
    }
  }

  /** The tables of Broadsheet need them, and the service may not be a superuser to get them. */
  @Test
  void the_owner_may_add_the_extensions_of_the_search() throws SQLException {
    try (var postgres = EmbeddedPostgres.start(home)) {
      ask(
          postgres,
          "CREATE EXTENSION IF NOT EXISTS pg_trgm",
          "CREATE EXTENSION IF NOT EXISTS unaccent",
          "CREATE EXTENSION IF NOT EXISTS btree_gin");
      assertThat(ask(postgres, "SELECT unaccent('Élysée')")).isEqualTo("Elysee");
    }
  }

  /** The first to leave used to take the database away from everybody else. */
  @Test
  void the_last_application_to_leave_stops_the_server() throws Exception {
    var first = EmbeddedPostgres.start(home);
    try (var second = Tenant.in(home)) {
      assertThat(first.attached()).isFalse();
      assertThat(second.attached()).isTrue();
      first.close();
      assertThat(ask(first, "SELECT 1")).isEqualTo("1");
    }
    assertThatThrownBy(() -> ask(first, "SELECT 1")).hasMessageContaining("refused");
  }

  /** The lock of a killed process must not keep the server running for ever. */
  @Test
  void the_next_start_takes_over_the_server_of_a_killed_application() throws Exception {
    Tenant.in(home).kill();
    var next = EmbeddedPostgres.start(home);
    assertThat(next.attached()).isTrue();
    next.close();
    assertThatThrownBy(() -> ask(next, "SELECT 1")).hasMessageContaining("refused");
  }

  /** Power lost, or everything killed at once: the note of the dead server is still there. */
  @Test
  void a_start_recovers_when_application_and_server_were_killed() throws Exception {
    try (var postgres = EmbeddedPostgres.start(home)) {
      ask(postgres, "DROP TABLE IF EXISTS survivors", "CREATE TABLE survivors (id int)");
    }
    Tenant tenant = Tenant.in(home);
    tenant.kill();
    kill(home);
    try (var next = EmbeddedPostgres.start(home)) {
      assertThat(next.attached()).isFalse();
      assertThat(ask(next, "SELECT count(*) FROM survivors")).isEqualTo("0");
    }
  }

  /** The out-of-memory killer takes the server; requests after it must find one again. */
  @Test
  void a_killed_server_comes_back_at_the_same_address() throws Exception {
    try (var postgres = EmbeddedPostgres.start(home)) {
      kill(home);
      Eventually.isTrue("it answers again", SOON, () -> ask(postgres, "SELECT 1").equals("1"));
    }
  }

  /** Numbers of processes are used again, after a restart of a container nearly always. */
  @Test
  void another_process_with_the_number_of_the_dead_server_is_not_taken_for_it() throws Exception {
    EmbeddedPostgres.start(home).close();
    Files.writeString(
        home.resolve("data/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + home.toRealPath().resolve("data") + "\n1\n5432\n\n");
    try (var next = EmbeddedPostgres.start(home)) {
      assertThat(next.attached()).isFalse();
      assertThat(ask(next, "SELECT 1")).isEqualTo("1");
    }
  }

  /** What a loss of power makes of a file that was just being written. */
  @Test
  void an_empty_note_of_a_server_is_no_obstacle() throws Exception {
    EmbeddedPostgres.start(home).close();
    Files.writeString(home.resolve("data/postmaster.pid"), "");
    try (var next = EmbeddedPostgres.start(home)) {
      assertThat(ask(next, "SELECT 1")).isEqualTo("1");
    }
  }

  /** Temporary directories are cleaned by age, and an unpacking may be broken off. */
  @Test
  void binaries_that_lost_a_file_are_unpacked_again() throws Exception {
    EmbeddedPostgres.start(home).close();
    Path binaries;
    try (var files = Files.list(home)) {
      binaries =
          files
              .filter(file -> file.getFileName().toString().startsWith("postgres-"))
              .findFirst()
              .orElseThrow();
    }
    Files.delete(binaries.resolve("bin/postgres"));
    Files.createDirectories(home.resolve(binaries.getFileName() + ".part/bin/postgres"));
    try (var next = EmbeddedPostgres.start(home)) {
      assertThat(ask(next, "SELECT 1")).isEqualTo("1");
    }
  }

  /** To open the lock file twice would drop the lock that the first opening holds. */
  @Test
  void one_process_uses_a_home_once() {
    try (var postgres = EmbeddedPostgres.start(home)) {
      assertThat(postgres.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
      assertThatThrownBy(() -> EmbeddedPostgres.start(home))
          .isInstanceOf(PostgresNotStarted.class)
          .hasMessageContaining("already uses");
    }
  }

  private static void kill(Path home) throws IOException {
    Path data = home.toRealPath().resolve("data");
    PostmasterPid server = PostmasterPid.in(data).orElseThrow();
    ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
    Eventually.isTrue("the server is dead", SOON, () -> !server.isServing(data));
  }

  /** The first column of the first row of the last statement; empty when it has no rows. */
  private static String ask(EmbeddedPostgres postgres, String... statements) throws SQLException {
    try (Connection connection =
            new Login(postgres.jdbcUrl(), postgres.user(), postgres.password()).connect();
        Statement statement = connection.createStatement()) {
      String answer = "";
      for (String sql : statements) {
        if (statement.execute(sql)) {
          try (ResultSet rows = statement.getResultSet()) {
            answer = rows.next() ? rows.getString(1) : "";
          }
        }
      }
      return answer;
    }
  }
}
