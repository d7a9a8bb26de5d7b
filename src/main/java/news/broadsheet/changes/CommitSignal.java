package news.broadsheet.changes;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Rings when a transaction that wrote changes has committed. Not a NOTIFY within the transaction:
 * PostgreSQL lets transactions that notify commit only one after the other, so that they no longer
 * share a write to disk. A process that dies before it rings costs its followers a few seconds, see
 * {@link Tail}.
 */
@Singleton
class CommitSignal {
  private final TransactionSynchronizationRegistry transactions;
  private final Bell bell;

  CommitSignal(TransactionSynchronizationRegistry transactions, Bell bell) {
    this.transactions = transactions;
    this.bell = bell;
  }

  /** Once a transaction, however often it is asked for. */
  void expect() {
    if (transactions.getResource(this) == null) {
      transactions.putResource(this, true);
      transactions.registerInterposedSynchronization(new AfterCommit());
    }
  }

  private final class AfterCommit implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        bell.ringForAll();
      }
    }
  }
}
