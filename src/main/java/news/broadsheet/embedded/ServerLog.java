package news.broadsheet.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What the server writes about itself, in one file of the home. */
record ServerLog(Path file) {
  private static final long FULL = 10_000_000;
  private static final int READ_AT_MOST = 100_000;

  /** Begins a new file past 10 MB and keeps one old one. Returns where the next message will be. */
  long mark() throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    if (Files.size(file) < FULL) {
      return Files.size(file);
    }
    Path old = file.resolveSibling(file.getFileName() + ".old");
    Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
    return 0;
  }

  String since(long mark) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(mark, in.length() - READ_AT_MOST);
      byte[] bytes = new byte[(int) (in.length() - from)];
      in.seek(from);
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
