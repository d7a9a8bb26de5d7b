package news.broadsheet.changes;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Says that there may be new changes. Rings in quick succession are heard as one. */
@Singleton
class Bell {
  private final Semaphore rings = new Semaphore(0);
  private final AtomicBoolean untold = new AtomicBoolean();

  /** A change was committed by another process, or somebody is in doubt. */
  void ring() {
    rings.release();
  }

  /** A change was committed here, which other processes do not know. */
  void ringForAll() {
    untold.set(true);
    ring();
  }

  /** Whether it rang in time. */
  boolean await(Duration atMost) throws InterruptedException {
    boolean rang = rings.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    rings.drainPermits();
    return rang;
  }

  /** Whether there is something that other processes should be told; asked once. */
  boolean takeUntold() {
    return untold.getAndSet(false);
  }
}
