package news.broadsheet.ingest.document.page.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The mark in front of a text that names its encoding beyond doubt. */
final class ByteOrderMark {

  private ByteOrderMark() {}

  /** A page without a mark whose every other byte is zero is UTF-16 as well. */
  static Optional<Charset> of(byte[] page) {
    if (page.length >= 3 && at(page, 0) == 0xEF && at(page, 1) == 0xBB && at(page, 2) == 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (page.length < 4) {
      return Optional.empty();
    }
    if ((at(page, 0) == 0xFE && at(page, 1) == 0xFF)
        || (at(page, 0) == 0 && at(page, 1) == '<' && at(page, 2) == 0)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if ((at(page, 0) == 0xFF && at(page, 1) == 0xFE)
        || (at(page, 0) == '<' && at(page, 1) == 0 && at(page, 3) == 0)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static int at(byte[] page, int index) {
    return page[index] & 0xFF;
  }
}
