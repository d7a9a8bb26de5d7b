package news.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class HomeDirectoryTest {
  /** The same place from every working directory, or articles seem lost after a `cd`. */
  @Test
  void data_lie_where_the_system_keeps_the_data_of_programs() {
    assertThat(on("Linux", Map.of("HOME", "/home/ann")))
        .isEqualTo(Path.of("/home/ann/.local/share/broadsheet"));
    assertThat(on("Mac OS X", Map.of("HOME", "/Users/ann")))
        .isEqualTo(Path.of("/Users/ann/Library/Application Support/Broadsheet"));
  }

  /** Somebody who moved all data to a larger disk means this program too. */
  @Test
  void the_place_that_the_user_chose_for_all_programs_wins() {
    assertThat(on("Linux", Map.of("HOME", "/home/ann", "XDG_DATA_HOME", "/big")))
        .isEqualTo(Path.of("/big/broadsheet"));
  }

  /** The XDG specification: "All paths must be absolute", and others are to be ignored. */
  @Test
  void a_relative_place_is_ignored() {
    assertThat(on("Linux", Map.of("HOME", "/home/ann", "XDG_DATA_HOME", "big")))
        .isEqualTo(Path.of("/home/ann/.local/share/broadsheet"));
  }

  /** Services start programs without $HOME; Java then knows it from the password file. */
  @Test
  void without_a_home_in_the_environment_the_system_is_asked() {
    assertThat(on("Linux", Map.of())).isEqualTo(Path.of("/var/lib/ann/.local/share/broadsheet"));
  }

  /** Java says "?" for users that only have a number, as containers do. */
  @Test
  void a_user_without_any_home_is_asked_to_name_one() {
    var system = system("Linux");
    system.setProperty("user.home", "?");
    assertThatThrownBy(() -> new HomeDirectory(Map.of(), system).byDefault())
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("BROADSHEET_HOME");
  }

  private static Path on(String os, Map<String, String> environment) {
    return new HomeDirectory(environment, system(os)).byDefault();
  }

  private static Properties system(String os) {
    var system = new Properties();
    system.setProperty("os.name", os);
    system.setProperty("user.home", "/var/lib/ann");
    return system;
  }
}
