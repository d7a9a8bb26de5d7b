package news.broadsheet.ingest.document.warc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A response of an archive that is, or says that it is, an HTML page. */
public sealed interface WarcItem {

  /** The address that was fetched, as the archive writes it. */
  String address();

  /**
   * A page as it was fetched, without transfer and content encodings.
   *
   * @param fetchedAt WARC-Date, where it is a date
   * @param charset of the HTTP header, where it names one
   * @param cut whether the crawler kept only its beginning (WARC-Truncated)
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way to a reader, never compared
  record Page(
      String address,
      @Nullable Instant fetchedAt,
      @Nullable String charset,
      boolean cut,
      byte[] content)
      implements WarcItem {}

  /**
   * A page that could not be had.
   *
   * @param message one sentence for people
   */
  record Unreadable(String address, Reason reason, String message) implements WarcItem {}

  /** Why not. */
  enum Reason {
    /** More than is read of one page. */
    TOO_LARGE,
    /** Its HTTP message or its encoding is damaged, or of a kind not read here. */
    BROKEN
  }
}
