package news.broadsheet.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.broadsheet.ingest.Ingest;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stores one item as a post of it would be, and says what became of it. */
@ApplicationScoped
class ItemStore {
  private static final Logger LOG = Logger.getLogger(ItemStore.class);

  /** SQLSTATE classes that lie in what was sent: data, program limits. */
  private static final Set<String> FAULT_OF_THE_DATA = Set.of("22", "54");

  private final Ingest ingest;

  ItemStore(Ingest ingest) {
    this.ingest = ingest;
  }

  /**
   * @param list where the verdict is read
   * @throws RuntimeException when the database is away
   */
  // Entities are read in the scope of a request; one for all of a job would hold them all.
  @ActivateRequestContext
  ItemVerdict store(int number, Item item, String list) {
    try {
      return ItemVerdict.of(number, item.address(), ingest.store(item.submission().get()));
    } catch (ProblemException e) {
      if (e.type() == ProblemType.UNAVAILABLE) {
        throw e;
      }
      return ItemVerdict.rejected(number, item.address(), e, list);
    } catch (RuntimeException | StackOverflowError e) {
      return ItemVerdict.rejected(number, item.address(), faultOfTheItem(e, item.address()), list);
    }
  }

  /**
   * @throws RuntimeException when the fault is the database's
   */
  private static ProblemException faultOfTheItem(Throwable fault, @Nullable String address) {
    List<String> states =
        Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
            .limit(20)
            .filter(SQLException.class::isInstance)
            .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
            .toList();
    if (states.stream().anyMatch(state -> FAULT_OF_THE_DATA.contains(state.substring(0, 2)))) {
      return new ProblemException(
          ProblemType.INVALID_CONTENT, "A value is too large or of a shape that cannot be stored.");
    }
    if (!states.isEmpty() && fault instanceof RuntimeException database) {
      throw database;
    }
    LOG.errorf(fault, "The item %s could not be read", address);
    return new ProblemException(
        ProblemType.INTERNAL, "Something went wrong here; it has been logged.");
  }
}
