package news.broadsheet.imports;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.ingest.Ingest;
import news.broadsheet.ingest.ReaderCounts;
import news.broadsheet.ingest.Submission;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stores one item as a post of it would be, and says what became of it. */
@Singleton
class ItemStore {
  private static final Logger LOG = Logger.getLogger(ItemStore.class);

  private final Ingest ingest;
  private final ReaderCounts readers;

  ItemStore(Ingest ingest, ReaderCounts readers) {
    this.ingest = ingest;
    this.readers = readers;
  }

  /**
   * @param list where the verdict is read
   * @throws RuntimeException when the database is away
   */
  // Entities are read in the scope of a request; one for all of a job would hold them all.
  @ActivateRequestContext
  ItemVerdict store(int number, Item item, String list) {
    try {
      Submission read = readers.count(item.reader(), item.address(), item.submission());
      return ItemVerdict.of(number, item.address(), ingest.store(read));
    } catch (RuntimeException | StackOverflowError e) {
      return ItemVerdict.rejected(number, item.address(), fault(e, item.address()), list);
    }
  }

  /**
   * @throws RuntimeException when the fault is the database's
   */
  private static ProblemException fault(Throwable failure, @Nullable String address) {
    Optional<ProblemException> known = ProblemException.in(failure);
    boolean unavailable =
        known.isPresent()
            ? known.get().type() == ProblemType.UNAVAILABLE
            : Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(SQLException.class::isInstance);
    if (unavailable && failure instanceof RuntimeException passing) {
      throw passing;
    }
    if (known.isEmpty()) {
      LOG.errorf(failure, "The item %s could not be read", address);
    }
    return known.orElseGet(
        () ->
            new ProblemException(
                ProblemType.INTERNAL, "Something went wrong here; it has been logged."));
  }
}
