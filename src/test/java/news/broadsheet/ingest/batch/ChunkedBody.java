package news.broadsheet.ingest.batch;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The body of an HTTP/1.1 answer that comes in chunks (RFC 9112, 7.1), wherever those are cut. */
final class ChunkedBody extends InputStream {
  private final InputStream in;
  private boolean begun;
  private int left;

  ChunkedBody(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (left == 0 && !nextChunk()) {
      return -1;
    }
    int count = in.read(into, offset, Math.min(length, left));
    if (count < 0) {
      throw new EOFException("the service hung up");
    }
    left -= count;
    return count;
  }

  private boolean nextChunk() throws IOException {
    if (begun) {
      line();
    } else {
      begun = true;
      while (!line().isEmpty()) {
        // Past the status and the headers.
      }
    }
    left = Integer.parseInt(line(), 16);
    return left > 0;
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the service hung up");
      }
      line.write(c);
    }
    return line.toString(US_ASCII).strip();
  }
}
