package news.broadsheet.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import news.broadsheet.embedded.programs.DirectoryTree;
import news.broadsheet.embedded.programs.PostgresVersion;
import news.broadsheet.embedded.programs.Programs;

/**
 * The data directory: made once, with one role that owns one database, both called {@code
 * broadsheet}. The role is an ordinary one, as it would be on a server of one's own, and the
 * superuser cannot log in at all, so nothing that reaches the database through the service can
 * reach the machine.
 */
final class Cluster {
  private static final String SUPERUSER = "postgres";
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private Cluster() {}

  static void ensure(Home home, Programs programs, String password)
      throws IOException, InterruptedException {
    if (Files.exists(home.data())) {
      return;
    }
    // Made beside and renamed, so that a start broken off half-way leaves nothing to trip over.
    Path part = home.data().resolveSibling("data.part");
    DirectoryTree.delete(part);
    programs.runAs().own(Files.createDirectory(part));
    initialise(part, programs, password);
    Files.move(part, home.data(), ATOMIC_MOVE);
    DirectoryTree.sync(home.root());
  }

  /** Refuses what this version cannot read, before anything is unpacked or written. */
  static void check(Home home, PostgresVersion version) throws IOException {
    if (!Files.exists(home.data())) {
      return;
    }
    Path marker = home.data().resolve("PG_VERSION");
    if (!Files.exists(marker)) {
      throw new PostgresNotStarted(
          home.data() + " is not a PostgreSQL data directory: move it away and start again.");
    }
    String found = Files.readString(marker).strip();
    if (!found.equals(version.major())) {
      throw new PostgresNotStarted(
          "The database in %s was written by PostgreSQL %s, and this build brings %s: dump it with the"
                  .formatted(home.data(), found, version.major())
              + " build that wrote it and restore the dump, or choose another directory.");
    }
  }

  private static void initialise(Path data, Programs programs, String password)
      throws IOException, InterruptedException {
    programs.run(
        LIMIT,
        "initdb",
        "--pgdata=" + data,
        "--username=" + SUPERUSER,
        "--auth=reject",
        "--encoding=UTF8",
        // Sorting by code point is the same on every machine; ICU's and libc's order is not.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--set=shared_buffers=" + sharedBuffers() + "MB",
        "--no-instructions");
    String name = EmbeddedPostgres.NAME;
    Files.writeString(
        data.resolve("pg_hba.conf"), "host all " + name + " 127.0.0.1/32 scram-sha-256\n");
    // Single-user mode: no server has to run, and no superuser needs a password, to make the role.
    programs.runWithInput(
        "CREATE ROLE %s LOGIN PASSWORD '%s';\n".formatted(name, password)
            + "CREATE DATABASE %s OWNER %s;\n".formatted(name, name),
        LIMIT,
        "postgres",
        "--single",
        "-D",
        data.toString(),
        "-c",
        "exit_on_error=on",
        "postgres");
  }

  /**
   * Megabytes of tables and indexes that PostgreSQL keeps at hand. Its own default of 128 is for
   * machines of long ago: an index of 100,000 articles does not fit. An eighth of the memory leaves
   * room for the service and for everything else.
   */
  private static long sharedBuffers() {
    long memory =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getTotalMemorySize() >> 20
            : 0;
    return Math.clamp(memory / 8, 128, 1024);
  }
}
