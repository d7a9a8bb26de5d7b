package news.broadsheet.changes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** What the change log does by itself, on threads of its own. */
@Singleton
class ChangeChores {
  private static final Logger LOG = Logger.getLogger(ChangeChores.class);

  private final EmbargoEnds embargoEnds;
  private final Retention retention;
  private final Tail tail;
  private final OtherProcesses others;
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          4, Thread.ofPlatform().daemon().name("change-chores-", 0).factory());

  /** Quarkus tells of its end only when all requests are answered, and those who wait are such. */
  private final Thread sendHome;

  ChangeChores(EmbargoEnds embargoEnds, Retention retention, Tail tail, OtherProcesses others) {
    this.embargoEnds = embargoEnds;
    this.retention = retention;
    this.tail = tail;
    this.others = others;
    this.sendHome = new Thread(tail::stop, "send-followers-home");
  }

  void start(@Observes StartupEvent event) {
    Runtime.getRuntime().addShutdownHook(sendHome);
    every(Duration.ofSeconds(1), embargoEnds::tell);
    every(Duration.ofMinutes(10), retention::forgetOld);
    // Both wait within a round; the delay only matters after a failure.
    every(Duration.ofMillis(20), tail::round);
    every(Duration.ofSeconds(1), others::listen);
  }

  void stop(@Observes ShutdownEvent event) {
    threads.shutdownNow();
    tail.stop();
    forgetHook();
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(sendHome);
    } catch (IllegalStateException e) {
      LOG.trace("The process ends", e);
    }
  }

  @FunctionalInterface
  private interface Chore {
    void run() throws Exception;
  }

  private void every(Duration delay, Chore chore) {
    var unused =
        threads.scheduleWithFixedDelay(
            () -> run(chore), delay.toMillis(), delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A chore that throws would never run again. */
  private static void run(Chore chore) {
    try {
      chore.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.debugf(e, "A chore of the change log failed and will be tried again");
    }
  }
}
