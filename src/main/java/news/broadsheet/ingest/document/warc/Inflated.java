package news.broadsheet.ingest.document.warc;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** What is compressed, uncompressed, whatever its name or header says: gzip shows by its bytes. */
final class Inflated {

  private static final int BUFFER = 1 << 16;

  private Inflated() {}

  /** All members of it: an archive has one a record. */
  static InputStream of(InputStream bytes) throws IOException {
    var ahead = new Peeking(bytes);
    int first = ahead.read();
    int second = first < 0 ? -1 : ahead.read();
    if (second >= 0) {
      ahead.unread(second);
    }
    if (first >= 0) {
      ahead.unread(first);
    }
    return first == 0x1F && second == 0x8B ? new GZIPInputStream(ahead, BUFFER) : ahead;
  }

  /**
   * GZIPInputStream looks for a next member only while {@code available()} is above 0, which a
   * stream from a database or a network says between any two pieces.
   */
  private static final class Peeking extends PushbackInputStream {
    Peeking(InputStream in) {
      super(in, 2);
    }

    @Override
    public int available() throws IOException {
      int next = read();
      if (next < 0) {
        return 0;
      }
      unread(next);
      return Math.max(1, super.available());
    }
  }
}
