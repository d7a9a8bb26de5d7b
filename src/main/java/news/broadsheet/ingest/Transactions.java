package news.broadsheet.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Runs a write in a transaction of its own, again where only the moment was bad. */
@ApplicationScoped
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
}
