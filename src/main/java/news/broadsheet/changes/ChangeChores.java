package news.broadsheet.changes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** What the change log does by itself, on a thread of its own. */
@ApplicationScoped
class ChangeChores {
  private static final Logger LOG = Logger.getLogger(ChangeChores.class);

  private final EmbargoEnds embargoEnds;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("change-chores").factory());

  ChangeChores(EmbargoEnds embargoEnds) {
    this.embargoEnds = embargoEnds;
  }

  void start(@Observes StartupEvent event) {
    every(1, embargoEnds::tell);
  }

  void stop(@Observes ShutdownEvent event) {
    clock.shutdownNow();
  }

  private void every(long seconds, Runnable chore) {
    var unused = clock.scheduleWithFixedDelay(() -> run(chore), seconds, seconds, TimeUnit.SECONDS);
  }

  /** A chore that throws would never run again. */
  private static void run(Runnable chore) {
    try {
      chore.run();
    } catch (RuntimeException e) {
      LOG.debugf(e, "A chore of the change log failed and will be tried again");
    }
  }
}
