package news.broadsheet.imports;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import news.broadsheet.ingest.ReaderCounts;
import news.broadsheet.ingest.Submission;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.Warning;
import news.broadsheet.ingest.document.feed.FeedReading;

/** The entries of a feed, as of when it was posted. */
final class FeedItems implements Items {

  private final Iterator<DocumentReading> entries;
  private final List<Warning> warnings;
  private final Instant postedAt;
  private final long size;

  FeedItems(FeedReading feed, Instant postedAt, long size) {
    this.entries = feed.entries().iterator();
    this.warnings = feed.warnings();
    this.postedAt = postedAt;
    this.size = size;
  }

  @Override
  public Optional<Item> next() {
    if (!entries.hasNext()) {
      return Optional.empty();
    }
    DocumentReading entry = entries.next();
    return Optional.of(
        new Item(
            ReaderCounts.Reader.FEED,
            entry.article().url(),
            () -> new Submission(entry.scrapedAt(postedAt), null)));
  }

  @Override
  public List<Warning> warnings() {
    return warnings;
  }

  @Override
  public long position() {
    return size;
  }

  @Override
  public void close() {
    // Nothing is held open: a feed is read at once.
  }
}
