package news.broadsheet.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The database password of a home: 128 random bits as hexadecimal digits, in a file that only its
 * owner may read. Generated, because a default password on a loopback port is open to every user of
 * the machine.
 */
final class Password {
  private static final FileAttribute<?>[] OWNER_ONLY =
      Home.onUnix()
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
          }
          : new FileAttribute<?>[0];

  private Password() {}

  static String of(Home home) throws IOException {
    if (Files.exists(home.password())) {
      return Files.readString(home.password()).strip();
    }
    if (Files.exists(home.data())) {
      throw new PostgresNotStarted(
          home.password()
              + " is missing, and without it the database beside it cannot be opened:"
              + " put the file back, or move "
              + home.root()
              + " away to start with an empty one.");
    }
    return create(home.password());
  }

  private static String create(Path file) throws IOException {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(part, OWNER_ONLY);
    // On disk before the database is: one that outlives its password cannot be opened.
    Files.writeString(part, password + "\n", WRITE, SYNC);
    Files.move(part, file, ATOMIC_MOVE);
    return password;
  }
}
