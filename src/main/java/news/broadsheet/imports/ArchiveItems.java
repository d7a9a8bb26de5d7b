package news.broadsheet.imports;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.broadsheet.ingest.RawDocument;
import news.broadsheet.ingest.ReaderCounts;
import news.broadsheet.ingest.Submission;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.Warning;
import news.broadsheet.ingest.document.warc.WarcItem;
import news.broadsheet.ingest.document.warc.WarcPages;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;

/** The pages of a web archive, as of when they were fetched. */
final class ArchiveItems implements Items {

  private static final String HTML = "text/html";

  private final WarcPages archive;
  private final PageReading reader;
  private final Instant postedAt;

  ArchiveItems(WarcPages archive, PageReading reader, Instant postedAt) {
    this.archive = archive;
    this.reader = reader;
    this.postedAt = postedAt;
  }

  @Override
  public Optional<Item> next() throws IOException {
    return archive
        .next()
        .map(item -> new Item(reader(item), item.address(), () -> submission(item)));
  }

  private static ReaderCounts.Reader reader(WarcItem item) {
    return item instanceof WarcItem.Page ? ReaderCounts.Reader.PAGE : ReaderCounts.Reader.ARCHIVE;
  }

  private Submission submission(WarcItem item) {
    return switch (item) {
      case WarcItem.Page page -> submission(page);
      case WarcItem.Unreadable page ->
          throw new ProblemException(
              page.reason() == WarcItem.Reason.TOO_LARGE
                  ? ProblemType.TOO_LARGE
                  : ProblemType.MALFORMED,
              page.message(),
              List.of(Violation.inBody("", page.message())));
    };
  }

  private Submission submission(WarcItem.Page page) {
    DocumentReading read = reader.read(page.content(), page.charset(), page.address());
    if (page.cut()) {
      read =
          read.with(
              new Warning("pageCut", "body", "The crawler kept only the beginning of the page."));
    }
    String type = page.charset() == null ? HTML : HTML + "; charset=" + page.charset();
    Instant fetchedAt = page.fetchedAt() == null ? postedAt : page.fetchedAt();
    return new Submission(read.scrapedAt(fetchedAt), new RawDocument(type, page.content()));
  }

  @Override
  public List<Warning> warnings() {
    return archive.warnings();
  }

  @Override
  public long position() {
    return archive.position();
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
