package news.broadsheet.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another process does, as long as it takes and no longer than a deadline. */
public final class Eventually {
  private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

  private Eventually() {}

  /** An exception thrown by the question counts as a no. */
  public static void isTrue(String what, Duration limit, Callable<Boolean> question) {
    Instant deadline = Instant.now().plus(limit);
    Exception last = null;
    while (Instant.now().isBefore(deadline)) {
      try {
        if (question.call()) {
          return;
        }
      } catch (Exception e) {
        last = e;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    throw new AssertionError("not within " + limit.toSeconds() + " s: " + what, last);
  }
}
