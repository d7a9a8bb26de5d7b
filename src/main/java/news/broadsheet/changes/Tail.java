package news.broadsheet.changes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The end of the history, read once for all followers that wait there. They hold no thread and no
 * connection: one thread looks when the bell rings, and wakes those for whom there is something.
 *
 * <p>It looks again by itself every few seconds, lest a ring was lost; and shortly while a
 * committed change is not settled, since nothing rings when the transaction in its way ends.
 */
@Singleton
class Tail {
  private static final Duration FALLBACK = Duration.ofSeconds(5);
  private static final Duration SHORTLY = Duration.ofMillis(20);
  private static final Duration LONGEST_SHORTLY = Duration.ofMillis(500);
  private static final int STEP = 1_000;

  private record Waiter(ChangeCursor position, UniEmitter<? super Boolean> emitter) {}

  private final SettledChanges changes;
  private final OtherProcesses others;
  private final Bell bell;
  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
  private volatile @Nullable RecentChanges recent;
  private volatile long askedAt;
  private volatile boolean stopped;
  private Duration pause = FALLBACK;

  Tail(SettledChanges changes, OtherProcesses others, Bell bell, MeterRegistry metrics) {
    metrics.gaugeCollectionSize("broadsheet.followers.waiting", Tags.empty(), waiters);
    this.changes = changes;
    this.others = others;
    this.bell = bell;
  }

  /** The changes after a cursor, as far as they are known without asking the database. */
  Optional<List<LoggedChange>> after(ChangeCursor cursor) {
    askedAt = System.nanoTime();
    RecentChanges known = recent;
    return known == null ? Optional.empty() : known.after(cursor);
  }

  /** Comes as soon as there may be something after the cursor, or when the time is over. */
  Uni<Boolean> changedAfter(ChangeCursor cursor, Duration atMost) {
    return Uni.createFrom()
        .<Boolean>emitter(emitter -> await(new Waiter(cursor, emitter)))
        .ifNoItem()
        .after(atMost)
        .recoverWithItem(false);
  }

  private void await(Waiter waiter) {
    askedAt = System.nanoTime();
    waiters.add(waiter);
    waiter.emitter().onTermination(() -> waiters.remove(waiter));
    // Only now: what was found before the waiter was known has woken others.
    RecentChanges known = recent;
    if (stopped) {
      waiter.emitter().complete(true);
    } else if (known == null) {
      bell.ring();
    } else {
      wakeIfBehind(waiter, known);
    }
  }

  boolean isStopped() {
    return stopped;
  }

  /** Sends everybody home, so that a stop of the service need not wait for those who wait. */
  void stop() {
    stopped = true;
    wakeAll();
  }

  /** One round of the thread that reads for all. */
  void round() throws InterruptedException, SQLException {
    boolean rang = bell.await(pause);
    if (rang) {
      pause = SHORTLY;
    }
    try {
      if (bell.takeUntold()) {
        others.tell();
      }
      pause = isFollowed() ? look() : forget();
    } catch (CursorGone e) {
      pause = forget();
      wakeAll();
    } catch (SQLException | RuntimeException e) {
      pause = LONGEST_SHORTLY;
      throw e;
    }
  }

  private boolean isFollowed() {
    return !waiters.isEmpty() || System.nanoTime() - askedAt < FALLBACK.toNanos();
  }

  private Duration forget() {
    recent = null;
    return FALLBACK;
  }

  private Duration look() {
    RecentChanges known = recent;
    if (known == null) {
      known = RecentChanges.startingAt(changes.now());
    }
    SettledChanges.Found found;
    do {
      found = changes.after(known.head(), STEP);
      known = known.plus(found.changes());
    } while (found.more());
    recent = known;
    for (Waiter waiter : waiters) {
      wakeIfBehind(waiter, known);
    }
    return found.unsettled() ? longer(pause) : FALLBACK;
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_SHORTLY) < 0 ? doubled : LONGEST_SHORTLY;
  }

  /** A cursor that is ahead comes from a process that looked later. */
  private void wakeIfBehind(Waiter waiter, RecentChanges known) {
    boolean sameHistory = known.head().epoch() == waiter.position().epoch();
    if (!sameHistory || known.head().isAfter(waiter.position())) {
      waiter.emitter().complete(true);
    }
  }

  private void wakeAll() {
    waiters.forEach(waiter -> waiter.emitter().complete(true));
  }
}
