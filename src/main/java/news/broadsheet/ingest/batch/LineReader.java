package news.broadsheet.ingest.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lines of a stream, one at a time. A line ends in LF or CR LF or with the stream. However long a
 * line or the stream is, no more than the longest line is held.
 */
final class LineReader {
  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int end;
  private long number;

  /**
   * @param longest line that is kept, in bytes
   */
  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Empty at the end. */
  Optional<Line> next() throws IOException {
    byte[] line = new byte[0];
    boolean tooLong = false;
    boolean any = false;
    while (fill()) {
      any = true;
      int lf = find(next, end);
      int stop = lf < 0 ? end : lf;
      tooLong |= (long) line.length + (stop - next) > longest;
      line = tooLong ? new byte[0] : joined(line, stop);
      next = lf < 0 ? end : lf + 1;
      if (lf >= 0) {
        break;
      }
    }
    return any ? Optional.of(new Line(++number, line, tooLong)) : Optional.empty();
  }

  private byte[] joined(byte[] line, int stop) {
    byte[] longer = Arrays.copyOf(line, line.length + (stop - next));
    System.arraycopy(buffer, next, longer, line.length, stop - next);
    return longer;
  }

  /** Whether some of the next line has been read already. */
  boolean hasBegun() {
    return next < end;
  }

  private boolean fill() throws IOException {
    if (next < end) {
      return true;
    }
    next = 0;
    end = in.read(buffer);
    return end > 0;
  }

  private int find(int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }
}
