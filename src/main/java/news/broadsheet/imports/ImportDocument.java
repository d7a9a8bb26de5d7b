package news.broadsheet.imports;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import news.broadsheet.ingest.document.feed.FeedReader;
import news.broadsheet.ingest.document.warc.WarcPages;
import org.jspecify.annotations.Nullable;

/**
 * What an import is, told by its bytes: media types of feeds are wrong half of the time, and that
 * of gzip says nothing.
 */
final class ImportDocument {

  /** A feed is held as a tree of ten times its size. */
  static final int MAX_FEED = 16 << 20;

  /** Bytes of a page, unpacked. */
  static final int MAX_PAGE = 10 << 20;

  private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);

  /** gzip holds its first bytes back behind a header of some hundred at most. */
  private static final int LOOK_AHEAD = 4096;

  private ImportDocument() {}

  /** A document that cannot be read at all. The message is for people. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  /**
   * @throws news.broadsheet.ingest.document.feed.NotAFeed where it is neither feed nor archive
   * @throws Unreadable where it is too large for a feed, or its gzip is damaged
   */
  static Items open(Job job, InputStream bytes, PageReading pages) throws IOException {
    var ahead = new PushbackInputStream(bytes, LOOK_AHEAD);
    byte[] start = ahead.readNBytes(LOOK_AHEAD);
    ahead.unread(start);
    boolean packed = start.length > 2 && start[0] == 0x1F && (start[1] & 0xFF) == 0x8B;
    if (startsWithWarc(packed ? unpackedStart(start) : start)) {
      return new ArchiveItems(WarcPages.in(ahead, MAX_PAGE), pages, job.createdAt());
    }
    byte[] feed = all(packed, ahead);
    return new FeedItems(
        FeedReader.read(feed, charset(job.mediaType()), job.url()), job.createdAt(), job.size());
  }

  private static byte[] all(boolean packed, InputStream bytes) throws IOException {
    byte[] feed;
    try (InputStream document = packed ? new GZIPInputStream(bytes) : bytes) {
      feed = document.readNBytes(MAX_FEED + 1);
    } catch (ZipException | java.io.EOFException e) {
      throw new Unreadable("The document is damaged: it cannot be unpacked.");
    }
    if (feed.length > MAX_FEED) {
      throw new Unreadable(
          "The document is no web archive, and larger than a feed can be (16 MiB).");
    }
    return feed;
  }

  private static byte[] unpackedStart(byte[] start) {
    try (var unpacked = new GZIPInputStream(new java.io.ByteArrayInputStream(start))) {
      return unpacked.readNBytes(WARC.length);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static boolean startsWithWarc(byte[] start) {
    return start.length >= WARC.length
        && java.util.Arrays.equals(start, 0, WARC.length, WARC, 0, WARC.length);
  }

  private static @Nullable String charset(String mediaType) {
    return MediaType.valueOf(mediaType).getParameters().get(MediaType.CHARSET_PARAMETER);
  }
}
