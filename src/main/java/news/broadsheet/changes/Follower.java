package news.broadsheet.changes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.List;

/** One follower, who remembers how far it has read. Not for several threads at a time. */
public final class Follower {
  /** While the database is away. */
  private static final Duration RETRY = Duration.ofSeconds(1);

  /** Vert.x has no shorter timer, and refuses one. */
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private final ChangeFeed feed;
  private final Tail tail;
  private final ChangeFilter filter;
  private final int limit;
  private Portion last;

  Follower(ChangeFeed feed, Tail tail, ChangeFilter filter, int limit, Portion first) {
    this.feed = feed;
    this.tail = tail;
    this.filter = filter;
    this.limit = limit;
    this.last = first;
  }

  public ChangeCursor position() {
    return last.next();
  }

  /** Whether the service stops, so that there is nothing to wait for. */
  public boolean isSentHome() {
    return tail.isStopped();
  }

  /**
   * What comes next: at once where there is more already, else as soon as something passes the
   * filter, else nothing when the time is over. No thread is held meanwhile. While the database is
   * away nothing comes.
   *
   * <p>Fails with a {@link news.broadsheet.problem.ProblemException} 410 when the history is
   * replaced by another one.
   */
  public Uni<Portion> next(Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    return Multi.createBy()
        .repeating()
        .uni(() -> step(Duration.ofNanos(deadline - System.nanoTime())))
        .whilst(
            portion -> portion.items().isEmpty() && System.nanoTime() < deadline && !isSentHome())
        .collect()
        .last();
  }

  private Uni<Portion> step(Duration left) {
    Uni<Boolean> signal =
        last.more() || left.compareTo(SHORTEST) < 0
            ? Uni.createFrom().item(true)
            : tail.changedAfter(position(), left);
    return signal
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(changed -> last = changed ? feed.recent(position(), filter, limit) : nothing())
        .onFailure(ChangesNotRead.class)
        .recoverWithUni(() -> Uni.createFrom().item(this::nothing).onItem().delayIt().by(RETRY));
  }

  private Portion nothing() {
    return new Portion(List.of(), position(), false);
  }
}
