package news.broadsheet.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.url.CanonicalUrl;
import news.broadsheet.url.HostViews;
import news.broadsheet.url.InvalidUrl;
import org.jspecify.annotations.Nullable;

/**
 * Counts documents, for whoever watches: {@code broadsheet.reader.documents} by {@code reader}, and
 * {@code broadsheet.reader.failures}, those in which it found no article, also by {@code source},
 * the host they are of. A publisher that redesigned its pages shows there before a reader misses
 * it.
 *
 * <p>Series are for ever, and anybody who may post can make up hosts. So the first {@value
 * #MOST_SOURCES} hosts that fail after the start have a series each, all others are {@code other}
 * together, and documents that do not say where they are from are {@code unknown}.
 */
@Singleton
public class ReaderCounts {
  static final int MOST_SOURCES = 100;

  private static final String OTHER = "other";
  private static final String UNKNOWN = "unknown";

  /** What a document is read by. */
  public enum Reader {
    MARKDOWN,
    PAGE,
    FEED,
    ARCHIVE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final MeterRegistry metrics;
  private final Set<String> sources = ConcurrentHashMap.newKeySet();

  ReaderCounts(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /**
   * @param address that the document is said to be from
   */
  public Submission count(Reader reader, @Nullable String address, Supplier<Submission> read) {
    Submission found;
    try {
      found = read.get();
    } catch (RuntimeException e) {
      failed(reader, address);
      throw e;
    }
    NewArticle article = found.reading().article();
    if (article.title() == null || article.url() == null) {
      failed(reader, address == null ? article.url() : address);
    } else {
      read(reader);
    }
    return found;
  }

  /** A document that cannot be read at all. */
  public void failed(Reader reader, @Nullable String address) {
    read(reader);
    metrics
        .counter(
            "broadsheet.reader.failures",
            "reader",
            reader.code(),
            "source",
            address == null ? UNKNOWN : source(address))
        .increment();
  }

  private void read(Reader reader) {
    metrics.counter("broadsheet.reader.documents", "reader", reader.code()).increment();
  }

  /** Two that fail in one moment may make it one more than the most. */
  private String source(String address) {
    try {
      String host = HostViews.plain(CanonicalUrl.of(address).publisherAddress().host());
      boolean listed =
          sources.contains(host) || (sources.size() < MOST_SOURCES && sources.add(host));
      return listed ? host : OTHER;
    } catch (InvalidUrl e) {
      return UNKNOWN;
    }
  }
}
