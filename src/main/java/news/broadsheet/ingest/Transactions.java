package news.broadsheet.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.function.Supplier;
import news.broadsheet.sql.StatementFailed;

/** Runs a write in a transaction of its own, again where only the moment was bad. */
@Singleton
class Transactions {
  /** More than two writers of one article in one moment are rare; a sixth failure is a real one. */
  private static final int TRIES = 6;

  <T> T run(Supplier<T> write) {
    for (int attempt = 1; ; attempt++) {
      try {
        return QuarkusTransaction.requiringNew().call(write::get);
      } catch (ChangedMeanwhile e) {
        if (attempt == TRIES) {
          throw e;
        }
      } catch (StatementFailed e) {
        if (attempt == TRIES || !e.passing()) {
          throw e;
        }
      }
    }
  }

  /** Takes everything back at the end. */
  <T> T rehearse(Supplier<T> write) {
    var result = new ArrayList<T>();
    try {
      return run(
          () -> {
            result.clear();
            result.add(write.get());
            throw new Rehearsed();
          });
    } catch (Rehearsed e) {
      return result.getFirst();
    }
  }

  /** Ends a transaction that is not to be kept: a mark to roll it back fails its commit instead. */
  private static final class Rehearsed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
