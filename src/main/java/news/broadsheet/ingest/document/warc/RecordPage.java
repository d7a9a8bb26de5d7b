package news.broadsheet.ingest.document.warc;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * Whether a record is an HTML page, and the page.
 *
 * @param maxPage bytes
 * @param maxHeader bytes of the HTTP header before it
 */
record RecordPage(int maxPage, int maxHeader) {

  private static final int OK = 200;

  private static final Pattern LOOKS_LIKE_HTML =
      Pattern.compile(
          "(?is)\\s*+(?:<\\?xml[^>]{0,200}>\\s*+)?+(?><!--.{0,500}?-->\\s*+)*+<(?:!doctype html|html|head)\\b");

  /**
   * @throws EOFException when the archive ends in it
   */
  Optional<WarcItem> read(WarcRecord record) throws IOException {
    if (!(record instanceof WarcResponse || record instanceof WarcResource)) {
      return Optional.empty();
    }
    byte[] block = bounded(record.body().stream(), maxPage + maxHeader);
    long missing = record.body().size() - block.length;
    if (missing > 0 && block.length < maxPage + maxHeader) {
      throw new EOFException("record is short of " + missing + " bytes");
    }
    boolean cut = record.truncated() != WarcTruncationReason.NOT_TRUNCATED;
    if (record instanceof WarcResource) {
      return isHtml(contentType(record.headers().first("Content-Type")), block)
          ? Optional.of(page(record, null, cut, block))
          : Optional.empty();
    }
    return ofHttp(record, block, cut);
  }

  private Optional<WarcItem> ofHttp(WarcRecord record, byte[] block, boolean cut) {
    try {
      HttpResponse http =
          HttpResponse.parseWithoutBody(Channels.newChannel(new ByteArrayInputStream(block)), null);
      if (http.status() != OK) {
        return Optional.empty();
      }
      Optional<MediaType> type = contentType(http.headers().first("Content-Type"));
      if (type.isPresent() && !isHtml(type, new byte[0])) {
        return Optional.empty();
      }
      byte[] body = body(http, block);
      if (!isHtml(type, body)) {
        return Optional.empty();
      }
      if (body.length > maxPage) {
        return Optional.of(
            unreadable(record, WarcItem.Reason.TOO_LARGE, "is larger than " + maxPage + " bytes"));
      }
      String charset = type.map(t -> t.parameters().get("charset")).orElse(null);
      return Optional.of(page(record, charset, cut, body));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(
          unreadable(record, WarcItem.Reason.BROKEN, "could not be unpacked; its HTTP is damaged"));
    }
  }

  private static WarcItem unreadable(WarcRecord record, WarcItem.Reason reason, String what) {
    return new WarcItem.Unreadable(address(record), reason, "The page " + what + ".");
  }

  private static WarcItem page(
      WarcRecord record, @Nullable String charset, boolean cut, byte[] body) {
    return new WarcItem.Page(address(record), date(record).orElse(null), charset, cut, body);
  }

  /** wget writes it in angle brackets, as the grammar of WARC 1.0 has it by mistake. */
  private static String address(WarcRecord record) {
    String target = record.headers().first("WARC-Target-URI").orElse("").strip();
    return target.startsWith("<") && target.endsWith(">")
        ? target.substring(1, target.length() - 1)
        : target;
  }

  private static Optional<Instant> date(WarcRecord record) {
    try {
      return record.headers().first("WARC-Date").map(Instant::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Without its content encoding. Common Crawl has unpacked it already and left the header, others
   * have not: the bytes say.
   */
  private byte[] body(HttpResponse http, byte[] block) throws IOException {
    byte[] sent = sent(http, block);
    String encoding =
        http.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    boolean gzip = sent.length > 2 && sent[0] == 0x1F && (sent[1] & 0xFF) == 0x8B;
    if (gzip) {
      return bounded(new GZIPInputStream(new ByteArrayInputStream(sent)), maxPage + 1);
    }
    boolean deflate = encoding.equals("deflate") && sent.length > 2 && (sent[0] & 0x0F) == 8;
    if (deflate) {
      return bounded(new InflaterInputStream(new ByteArrayInputStream(sent)), maxPage + 1);
    }
    boolean packed = encoding.equals("br") || encoding.equals("zstd");
    if (packed && !LOOKS_LIKE_HTML.matcher(start(sent)).lookingAt()) {
      throw new IOException("content encoding " + encoding + " is not read");
    }
    return sent;
  }

  /** Without its transfer encoding, which too may have been undone. */
  private static byte[] sent(HttpResponse http, byte[] block) {
    int start = headerEnd(block);
    boolean chunked =
        http.headers()
            .first("Transfer-Encoding")
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .contains("chunked");
    Optional<byte[]> whole = chunked ? Chunks.joined(block, start) : Optional.empty();
    if (whole.isPresent()) {
      return whole.get();
    }
    // Not what Content-Length says: crawlers that unpack leave the length of what was packed.
    return Arrays.copyOfRange(block, start, block.length);
  }

  /** Behind the first empty line. */
  private static int headerEnd(byte[] block) {
    for (int i = 1; i < block.length; i++) {
      boolean empty =
          block[i - 1] == '\n' || (i > 2 && block[i - 1] == '\r' && block[i - 2] == '\n');
      if (block[i] == '\n' && empty) {
        return i + 1;
      }
    }
    return block.length;
  }

  /** As many bytes as there are, and no more than that. */
  private static byte[] bounded(InputStream stream, int length) throws IOException {
    return stream.readNBytes(length);
  }

  private static Optional<MediaType> contentType(Optional<String> header) {
    return header.map(MediaType::parseLeniently);
  }

  /** What has no type is HTML when it looks like it. */
  private static boolean isHtml(Optional<MediaType> type, byte[] content) {
    if (type.isEmpty()) {
      return LOOKS_LIKE_HTML.matcher(start(content)).lookingAt();
    }
    String name = (type.get().type() + "/" + type.get().subtype()).toLowerCase(Locale.ROOT);
    return name.equals("text/html") || name.equals("application/xhtml+xml");
  }

  private static String start(byte[] content) {
    return new String(content, 0, Math.min(content.length, 2000), StandardCharsets.ISO_8859_1);
  }
}
