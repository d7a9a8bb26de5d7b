package news.broadsheet.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person reads these messages, and nothing else, when Broadsheet does not start. */
class UnusableHomeTest {
  @TempDir Path home;

  /** To begin an empty database beside the old one would look like the loss of all articles. */
  @Test
  void a_database_of_another_major_version_is_named_and_left_alone() throws IOException {
    Path marker = Files.createDirectory(home.resolve("data")).resolve("PG_VERSION");
    Files.writeString(marker, "12\n");
    Files.writeString(home.resolve("password"), "secret\n");
    refusal().hasMessageContaining("written by PostgreSQL 12").hasMessageContaining("brings 18");
    assertThat(home.resolve("data")).isDirectoryContaining(marker::equals);
  }

  @Test
  void a_directory_that_is_no_database_is_named_and_left_alone() throws IOException {
    Path letter = Files.createDirectory(home.resolve("data")).resolve("letter.txt");
    Files.writeString(letter, "Dear reader");
    refusal().hasMessageContaining("is not a PostgreSQL data directory");
    assertThat(letter).exists();
  }

  @Test
  void a_lost_password_is_named() throws IOException {
    Files.writeString(Files.createDirectory(home.resolve("data")).resolve("PG_VERSION"), "18\n");
    refusal().hasMessageContaining(home.resolve("password") + " is missing");
  }

  @Test
  void a_file_in_place_of_the_home_is_named() throws IOException {
    home = Files.createFile(home.resolve("file"));
    refusal().hasMessageContaining(home + " is not a directory");
  }

  /** pg_ctl hands the directory to a shell, inside of double quotes. */
  @Test
  void a_directory_that_a_shell_would_run_is_refused() {
    home = home.resolve("$(touch pwned)");
    refusal().hasMessageContaining("choose a directory without");
  }

  private AbstractThrowableAssert<?, ?> refusal() {
    return assertThatThrownBy(() -> EmbeddedPostgres.start(home))
        .isInstanceOf(PostgresNotStarted.class);
  }
}
