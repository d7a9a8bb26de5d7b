package news.broadsheet.ingest.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lines of a request, and whether waiting for the next one would mean waiting for the client.
 */
final class BatchInput {
  private final InputStream body;
  private final LineReader lines;

  BatchInput(InputStream body, ContentCoding coding, int longestLine) {
    this.body = body;
    this.lines = new LineReader(coding.decoded(body), longestLine);
  }

  /** Empty at the end; blank lines are passed over. */
  Optional<Line> next() throws IOException {
    Optional<Line> line = lines.next();
    while (line.isPresent() && line.get().isBlank()) {
      line = lines.next();
    }
    return line;
  }

  /** A guess: where it is wrong, a few lines are stored with fewer others. */
  boolean isWaiting() throws IOException {
    return !lines.hasBegun() && body.available() == 0;
  }
}
