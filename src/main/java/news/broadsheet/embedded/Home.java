package news.broadsheet.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import news.broadsheet.embedded.programs.PostgresVersion;

/** The directory of one embedded server, and what lies where in it. */
record Home(Path root) {
  /**
   * pg_ctl starts the server through a shell and quotes paths with double quotes only; a directory
   * with one of these in its name would be read as a command.
   */
  private static final String READ_BY_THE_SHELL = "\"$`\\\n";

  static Home at(Path directory) throws IOException {
    Path root = Files.createDirectories(directory.toAbsolutePath()).toRealPath();
    if (onUnix() && root.toString().chars().anyMatch(c -> READ_BY_THE_SHELL.indexOf(c) >= 0)) {
      throw new PostgresNotStarted(
          "PostgreSQL cannot live in "
              + root
              + ": choose a directory without \" $ ` \\ in its name.");
    }
    return new Home(root);
  }

  static boolean onUnix() {
    return java.io.File.separatorChar == '/';
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path password() {
    return root.resolve("password");
  }

  Path data() {
    return root.resolve("data");
  }

  Path log() {
    return root.resolve("postgres.log");
  }

  Path binaries(PostgresVersion version) {
    return root.resolve("postgres-" + version.value());
  }
}
