package news.broadsheet;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where Broadsheet keeps what it stores when nobody says otherwise: the place that the operating
 * system has for the data of a user's programs. Not below the working directory, which would give
 * every place it is started from a store of its own, and show an empty one instead of an error.
 *
 * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory</a>
 */
record HomeDirectory(Map<String, String> environment, Properties system) {
  Path byDefault() {
    String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (os.contains("win") && absolute("LOCALAPPDATA").isPresent()) {
      return absolute("LOCALAPPDATA").get().resolve("Broadsheet");
    }
    if (os.contains("mac")) {
      return user().resolve("Library/Application Support/Broadsheet");
    }
    return absolute("XDG_DATA_HOME")
        .orElseGet(() -> user().resolve(".local/share"))
        .resolve("broadsheet");
  }

  private Path user() {
    // $HOME first: it is what the person set, user.home what the password file says of the user.
    return absolute("HOME")
        .or(
            () ->
                Optional.of(Path.of(system.getProperty("user.home", ""))).filter(Path::isAbsolute))
        .orElseThrow(
            () ->
                new StartRefused(
                    "This user has no home directory: set BROADSHEET_HOME to the directory that"
                        + " shall hold the data."));
  }

  /** The specification says to ignore a relative path. */
  private Optional<Path> absolute(String variable) {
    return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
  }
}
