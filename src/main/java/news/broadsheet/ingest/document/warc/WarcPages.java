package news.broadsheet.ingest.document.warc;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import news.broadsheet.ingest.document.Warning;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The HTML pages of a web archive, one after the other: WARC 1.0 and 1.1 (ISO 28500), gzip by
 * record or as a whole or not at all, as Heritrix, wget, Browsertrix and Common Crawl (CC-NEWS)
 * write them. Requests, revisits, metadata, and responses that are no page or no success are passed
 * over.
 *
 * <p>Memory is bounded by one page. An archive that ends amid a record, is damaged, or unpacks to
 * out of all proportion ends there, with a warning; what came before stands.
 */
public final class WarcPages implements Closeable {

  /** The field of warnings: they are about the archive, not about an article. */
  private static final String ARCHIVE = "archive";

  /** Headers of a record or a message; real ones have a tenth. */
  private static final int MAX_HEADER = 1 << 20;

  /** Text packs to a tenth; a hundredth over a whole archive is made to hurt. */
  private static final int MAX_RATIO = 100;

  /** Below this, proportion says nothing. */
  private static final long FREE = 64L << 20;

  private final Metered packed;
  private final Metered plain;
  private final WarcReader reader;
  private final RecordPage pages;
  private final List<Warning> warnings = new ArrayList<>();
  private @Nullable WarcRecord first;
  private @Nullable WarcRecord current;
  private long records;
  private boolean ended;

  private WarcPages(
      Metered packed, Metered plain, WarcReader reader, WarcRecord first, int maxPage) {
    this.packed = packed;
    this.plain = plain;
    this.reader = reader;
    this.first = first;
    this.pages = new RecordPage(maxPage, MAX_HEADER);
  }

  /**
   * @param maxPage bytes of a page, unpacked, above which it is not read
   * @throws NotAnArchive where the bytes do not begin as an archive does
   * @throws IOException when the bytes cannot be read
   */
  public static WarcPages in(InputStream archive, int maxPage) throws IOException {
    var packed = new Metered(archive);
    try {
      var plain = new Metered(Inflated.of(packed));
      plain.allow(MAX_HEADER);
      var reader = new WarcReader(plain);
      WarcRecord first = reader.next().orElseThrow(EOFException::new);
      return new WarcPages(packed, plain, reader, first, maxPage);
    } catch (ParsingException | ZipException | EOFException | Metered.TooMuch e) {
      throw new NotAnArchive("The document does not begin as a WARC file does.", e);
    }
  }

  /**
   * @throws IOException when the bytes cannot be read, which is not when they are damaged
   */
  public Optional<WarcItem> next() throws IOException {
    while (!ended) {
      Optional<WarcItem> item = advance();
      if (item.isPresent()) {
        return item;
      }
    }
    return Optional.empty();
  }

  /** Records of all kinds so far. */
  public long records() {
    return records;
  }

  /** About the archive as a whole; complete when there is no next page. */
  public List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  /** Packed bytes so far, of which some may lie in buffers still. */
  public long position() {
    return packed.passed();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private Optional<WarcItem> advance() throws IOException {
    try {
      if (current != null && !skipRest(current)) {
        return end("compressionBomb", "The archive unpacks to more than a hundred times its size");
      }
      current = first == null ? nextRecord() : first;
      first = null;
      if (current == null) {
        ended = true;
        return Optional.empty();
      }
      records++;
      plain.allow(Long.MAX_VALUE - plain.passed());
      return pages.read(current);
    } catch (EOFException e) {
      return end("cutOff", "The archive ends amid a record");
    } catch (ParsingException | ZipException | Metered.TooMuch | IllegalArgumentException e) {
      return end("brokenArchive", "The archive is damaged");
    }
  }

  private @Nullable WarcRecord nextRecord() throws IOException {
    plain.allow(MAX_HEADER);
    return reader.next().orElse(null);
  }

  /** What is left of a record must be unpacked to get behind it. */
  private boolean skipRest(WarcRecord record) throws IOException {
    byte[] buffer = new byte[1 << 16];
    InputStream rest = record.body().stream();
    while (rest.read(buffer) >= 0) {
      if (plain.passed() > FREE + MAX_RATIO * packed.passed()) {
        return false;
      }
    }
    return true;
  }

  private Optional<WarcItem> end(String code, String what) {
    ended = true;
    warnings.add(
        new Warning(
            code,
            ARCHIVE,
            "%s after record %d; what came before was read.".formatted(what, records)));
    return Optional.empty();
  }
}
