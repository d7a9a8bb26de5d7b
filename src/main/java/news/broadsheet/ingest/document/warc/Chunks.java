package news.broadsheet.ingest.document.warc;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * The chunked transfer encoding (RFC 9112, 7.1), in memory. jwarc has a reader of it, which throws
 * away what came before a missing last chunk; crawlers leave many such.
 */
final class Chunks {

  private static final int MAX_LINE = 200;

  /** Of hexadecimal digits: 256 MiB. */
  private static final int MAX_DIGITS = 7;

  private Chunks() {}

  /** Empty where the bytes are not chunked, whatever the header says: crawlers join them. */
  static Optional<byte[]> joined(byte[] block, int from) {
    var body = new ByteArrayOutputStream(block.length - from);
    int at = from;
    while (at < block.length) {
      int end = lineEnd(block, at);
      int size = end < 0 ? -1 : size(block, at, end);
      if (size < 0 && at == from) {
        return Optional.empty();
      }
      if (size <= 0) {
        break;
      }
      int start = end + 1;
      int length = Math.min(size, block.length - start);
      body.write(block, start, length);
      at = afterLineBreak(block, start + length);
    }
    return Optional.of(body.toByteArray());
  }

  private static int lineEnd(byte[] block, int from) {
    for (int i = from; i < Math.min(block.length, from + MAX_LINE); i++) {
      if (block[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** In hexadecimal, extensions passed over; -1 where there is none. */
  private static int size(byte[] block, int from, int end) {
    int size = 0;
    for (int i = from; i < end; i++) {
      int digit = Character.digit(block[i], 16);
      if (digit < 0) {
        boolean tail = block[i] == ';' || block[i] == '\r' || block[i] == ' ';
        return i > from && tail ? size : -1;
      }
      if (i - from >= MAX_DIGITS) {
        return -1;
      }
      size = size * 16 + digit;
    }
    return end > from ? size : -1;
  }

  private static int afterLineBreak(byte[] block, int at) {
    int next = at;
    if (next < block.length && block[next] == '\r') {
      next++;
    }
    if (next < block.length && block[next] == '\n') {
      next++;
    }
    return next;
  }
}
