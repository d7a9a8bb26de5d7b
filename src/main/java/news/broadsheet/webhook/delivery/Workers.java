package news.broadsheet.webhook.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import news.broadsheet.changes.ChangeFeed;
import news.broadsheet.changes.ChangeFilter;
import news.broadsheet.changes.Follower;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The threads that make deliveries and send them, in every process. */
@Singleton
public class Workers {
  private static final Logger LOG = Logger.getLogger(Workers.class);

  /** How late is found what another process made, or what was to be tried again. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** What is posted in a burst is written down together. */
  private static final Duration GATHER = Duration.ofMillis(50);

  /** Shorter than what the service has to stop. */
  private static final Duration LAST_ATTEMPT = Duration.ofSeconds(8);

  private static final int WINDOW = 1_000;

  private final FanOut fanOut;
  private final Attempt attempt;
  private final ChangeFeed feed;
  private final int senders;
  private final Semaphore toSend = new Semaphore(0);
  private final Semaphore toRead = new Semaphore(0);
  private final AtomicBoolean away = new AtomicBoolean();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;
  private @Nullable Follower follower;

  /**
   * @param senders how many webhooks are sent to at a time; with 0 this process leaves it to others
   */
  Workers(
      FanOut fanOut,
      Attempt attempt,
      ChangeFeed feed,
      @ConfigProperty(name = "broadsheet.webhooks.senders", defaultValue = "4") int senders) {
    this.fanOut = fanOut;
    this.attempt = attempt;
    this.feed = feed;
    this.senders = senders;
  }

  void start(@Observes StartupEvent event) {
    for (int i = 0; i < senders; i++) {
      run("webhook-sender-" + i, this::send);
    }
    if (senders > 0) {
      run("webhook-fan-out", this::read);
    }
  }

  /** Attempts at hand are finished and written down. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    toRead.release();
    toSend.release(senders);
    long end = System.nanoTime() + LAST_ATTEMPT.toNanos();
    for (Thread thread : threads) {
      thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
    }
  }

  /** There is something to send at once, or somebody new to send to. */
  public void wake() {
    wakeSenders();
    toRead.release();
  }

  /** Once each: those that are at work look for more by themselves. */
  private void wakeSenders() {
    toSend.release(Math.max(0, senders - toSend.availablePermits()));
  }

  private void send() throws InterruptedException {
    if (!attempt.next()) {
      var unused = toSend.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void read() throws InterruptedException {
    FanOut.Round round = fanOut.round();
    if (round.deliveries() > 0) {
      wakeSenders();
    }
    if (round.webhooks() == 0) {
      follower = null;
      if (toRead.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        toRead.drainPermits();
      }
      return;
    }
    Thread.sleep(GATHER);
    if (!round.more()) {
      awaitChanges();
    }
  }

  private void awaitChanges() {
    Follower known = follower;
    if (known == null) {
      follower =
          feed.follower(feed.after(feed.now(), ChangeFilter.ALL, 1), ChangeFilter.ALL, WINDOW);
      return;
    }
    try {
      known.next(PAUSE).await().indefinitely();
    } catch (RuntimeException e) {
      follower = null;
      throw e;
    }
  }

  @FunctionalInterface
  private interface Work {
    void once() throws InterruptedException;
  }

  private void run(String name, Work work) {
    threads.add(Thread.ofPlatform().daemon().name(name).start(() -> again(work)));
  }

  private void again(Work work) {
    while (!stopping) {
      try {
        try {
          work.once();
          away.set(false);
        } catch (RuntimeException e) {
          complain(e);
          Thread.sleep(PAUSE);
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Once an outage, not once a second. */
  private void complain(RuntimeException e) {
    if (!stopping && away.compareAndSet(false, true)) {
      LOG.warn("Webhooks wait for the database", e);
    }
  }
}
