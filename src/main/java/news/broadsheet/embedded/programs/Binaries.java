package news.broadsheet.embedded.programs;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The PostgreSQL programs: an archive on the class path, unpacked once into the home. */
public final class Binaries {
  private Binaries() {}

  /**
   * False in a build with {@code -DnoEmbedded}, and on systems that nobody packs PostgreSQL for.
   */
  public static boolean onClassPath() {
    return Binaries.class.getClassLoader().getResource(archive()) != null;
  }

  /** The directory that holds {@code bin}, {@code lib} and {@code share}. */
  public static Path unpackedIn(Path directory) throws IOException {
    if (complete(directory)) {
      return directory;
    }
    try (InputStream in = open().orElseThrow(Binaries::none)) {
      Path part = directory.resolveSibling(directory.getFileName() + ".part");
      DirectoryTree.delete(part);
      TarXz.unpack(in, part);
      DirectoryTree.delete(directory);
      Files.move(part, directory, ATOMIC_MOVE);
    }
    return directory;
  }

  /**
   * The rename makes a half-unpacked directory impossible; this finds one that lost files later.
   */
  private static boolean complete(Path directory) {
    return Stream.of("initdb", "pg_ctl", "postgres")
        .map(tool -> onUnix() ? tool : tool + ".exe")
        .allMatch(tool -> Files.isExecutable(directory.resolve("bin").resolve(tool)));
  }

  private static boolean onUnix() {
    return File.separatorChar == '/';
  }

  private static Optional<InputStream> open() {
    return Optional.ofNullable(Binaries.class.getClassLoader().getResourceAsStream(archive()));
  }

  private static ProgramFailed none() {
    return new ProgramFailed(
        "No PostgreSQL comes with this build for "
            + archive()
            + ":"
            + " set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own");
  }

  private static String archive() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String os = name.contains("win") ? "windows" : name.contains("mac") ? "darwin" : "linux";
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    // Alpine's C library is not the one that the Linux archives are linked with.
    String libc = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
    return "postgres-" + os + "-" + arch + libc + ".txz";
  }
}
