package news.broadsheet.embedded.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How to start PostgreSQL, which refuses to run as root and as a user without a name: a command to
 * put before its own. In a new user namespace root is nobody outside of it and still owns its
 * files, so that is the first choice; where namespaces are forbidden (many containers) another user
 * takes over the data directory.
 */
public record RunAs(List<String> prefix, OptionalInt user) {
  private static final RunAs AS_WE_ARE = new RunAs(List.of(), OptionalInt.empty());
  private static final int NOBODY = 65534;
  private static final int ROOT = 0;

  public static RunAs forData(Path data) throws IOException, InterruptedException {
    if (!Files.exists(Path.of("/proc/self/status"))) {
      return AS_WE_ARE;
    }
    int self = owner(Path.of("/proc/self"));
    if (self != ROOT && Programs.succeeds(List.of("id", "-un"))) {
      return AS_WE_ARE;
    }
    int owner = Files.exists(data) ? owner(data) : self;
    if (owner == self && Programs.succeeds(List.of("unshare", "-U", "id", "-un"))) {
      return new RunAs(List.of("unshare", "-U"), OptionalInt.empty());
    }
    if (self == ROOT) {
      return anotherUser(owner == ROOT ? NOBODY : owner);
    }
    throw new ProgramFailed(
        "PostgreSQL does not run as a user without a name: give user "
            + self
            + " one, or set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own");
  }

  /**
   * The other user keeps the right to pass by file permissions, so that the home may lie below a
   * directory that is closed to it, such as /root. {@code no_setuid_fixup}: without it access(2),
   * which initdb asks, forgets that right.
   */
  private static RunAs anotherUser(int uid) throws ProgramFailed, InterruptedException {
    var user = List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
    var keepsAccess = new ArrayList<>(user);
    keepsAccess.add("--securebits=+no_setuid_fixup");
    keepsAccess.add("--inh-caps=+dac_override");
    keepsAccess.add("--ambient-caps=+dac_override");
    for (List<String> prefix : List.of(keepsAccess, user)) {
      var probe = new ArrayList<>(prefix);
      probe.add("true");
      if (Programs.succeeds(probe)) {
        return new RunAs(List.copyOf(prefix), OptionalInt.of(uid));
      }
    }
    throw new ProgramFailed(
        "PostgreSQL does not run as root, and neither unshare nor setpriv works here:"
            + " start Broadsheet as an ordinary user, or set QUARKUS_DATASOURCE_JDBC_URL");
  }

  /** Makes a directory one that the server may call its own. No server may be using it. */
  public void own(Path directory) throws IOException {
    if (user.isPresent() && owner(directory) != user.getAsInt()) {
      DirectoryTree.give(directory, user.getAsInt());
    }
  }

  private static int owner(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }
}
