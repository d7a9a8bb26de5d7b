package news.broadsheet.ingest.document.warc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what passes, and stops what passes an allowance: jwarc puts none on a record's header. */
final class Metered extends FilterInputStream {

  private long passed;
  private long allowed = Long.MAX_VALUE;

  Metered(InputStream in) {
    super(in);
  }

  long passed() {
    return passed;
  }

  /** Bytes from here on. */
  void allow(long bytes) {
    allowed = passed + bytes;
  }

  @Override
  public int read() throws IOException {
    check();
    int b = super.read();
    passed += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    check();
    int read = super.read(buffer, offset, length);
    passed += Math.max(0, read);
    return read;
  }

  /** More than was allowed. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private void check() throws IOException {
    if (passed >= allowed) {
      throw new TooMuch();
    }
  }
}
