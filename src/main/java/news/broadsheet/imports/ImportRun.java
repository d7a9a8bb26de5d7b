package news.broadsheet.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import news.broadsheet.ingest.ReaderCounts;
import news.broadsheet.ingest.document.feed.NotAFeed;
import news.broadsheet.ingest.document.page.PageReader;
import news.broadsheet.ingest.document.warc.NotAnArchive;
import news.broadsheet.sql.Sql;
import org.jboss.logging.Logger;

/** Reads a document to its end and stores its articles, one after the other. */
@Singleton
class ImportRun {
  private static final Logger LOG = Logger.getLogger(ImportRun.class);

  /** A kill repeats what was done since the last report, and a cancellation waits for the next. */
  private static final long REPORT_NANOS = 1_000_000_000L;

  private static final int REPORT_ITEMS = 100;

  /** An import that ends its worker each time must not end workers for ever. */
  private static final int MAX_ATTEMPTS = 5;

  private final Jobs jobs;
  private final Sql sql;
  private final ItemStore store;
  private final ReaderCounts readers;

  ImportRun(Jobs jobs, Sql sql, ItemStore store, ReaderCounts readers) {
    this.jobs = jobs;
    this.sql = sql;
    this.store = store;
    this.readers = readers;
  }

  /**
   * @param stopping whether the service is on its way down; the job is then left to others
   * @throws RuntimeException when the database is away; the job then is, or falls, to others
   */
  void run(Job job, BooleanSupplier stopping) {
    if (job.attempts() > MAX_ATTEMPTS) {
      jobs.end(job, ImportState.FAILED, "It was begun again and again without getting on.");
      return;
    }
    try (Items items =
        ImportDocument.open(job, new ChunkStream(sql, job.id(), job.size()), PageReader::read)) {
      read(job, items, stopping);
    } catch (NotAFeed | ImportDocument.Unreadable e) {
      readers.failed(ReaderCounts.Reader.FEED, job.url());
      jobs.end(job, ImportState.FAILED, e.getMessage());
    } catch (NotAnArchive e) {
      readers.failed(ReaderCounts.Reader.ARCHIVE, job.url());
      jobs.end(job, ImportState.FAILED, e.getMessage());
    } catch (ChunkStream.Gone e) {
      LOG.debugf("Import %s was cancelled", job.id());
    } catch (IOException e) {
      LOG.warnf(e, "Import %s could not be read", job.id());
      jobs.end(job, ImportState.FAILED, "The document is damaged.");
    }
  }

  private void read(Job job, Items items, BooleanSupplier stopping) throws IOException {
    var done = new ArrayList<ItemVerdict>();
    long reportedAt = System.nanoTime();
    int number = 0;
    for (Optional<Item> next = items.next(); next.isPresent(); next = items.next()) {
      if (++number <= job.read()) {
        continue;
      }
      if (stopping.getAsBoolean()) {
        report(job, items, number - 1, done);
        jobs.release(job);
        return;
      }
      done.add(store.store(number, next.get(), "/api/v1/imports/" + job.id() + "/items"));
      if (done.size() == REPORT_ITEMS || System.nanoTime() - reportedAt > REPORT_NANOS) {
        if (!report(job, items, number, done)) {
          return;
        }
        reportedAt = System.nanoTime();
      }
    }
    if (report(job, items, number, done)) {
      jobs.end(job, ImportState.DONE, null);
    }
  }

  private boolean report(Job job, Items items, int number, List<ItemVerdict> done) {
    boolean ours =
        jobs.report(
            job,
            new Report(
                Math.min(items.position(), job.size()),
                Math.max(number, job.read()),
                List.copyOf(done),
                items.warnings()));
    done.clear();
    return ours;
  }
}
