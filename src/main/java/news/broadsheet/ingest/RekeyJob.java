package news.broadsheet.ingest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import news.broadsheet.source.RulesChanged;
import org.jboss.logging.Logger;

/**
 * Makes keys anew and moves articles of merged sources in the background: at the start, when this
 * process changed a rule or merged, and in case another one did and ended. Nobody needs to start
 * it.
 */
@Singleton
class RekeyJob {
  private static final Logger LOG = Logger.getLogger(RekeyJob.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Rekey rekey;
  private final Semaphore work = new Semaphore(1);
  private volatile boolean stopped;

  RekeyJob(Rekey rekey) {
    this.rekey = rekey;
  }

  void start(@Observes StartupEvent started) {
    Thread.ofPlatform().name("rekey").daemon().start(this::run);
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) RulesChanged changed) {
    work.release();
  }

  void stop(@Observes ShutdownEvent ended) {
    stopped = true;
    work.release();
  }

  private void run() {
    try {
      while (!stopped) {
        // Whether somebody called or the time is up: there may be work.
        boolean called = work.tryAcquire(PAUSE.toSeconds(), TimeUnit.SECONDS);
        LOG.debugf("Looking for keys to make anew, called: %s", called);
        work.drainPermits();
        if (!stopped) {
          catchUp();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void catchUp() {
    try {
      rekey.takeOver();
      int steps = 0;
      while (!stopped && rekey.step()) {
        steps++;
      }
      if (steps > 0) {
        LOG.infof("Keys of addresses were made anew, or articles moved, in %d steps.", steps);
      }
    } catch (RuntimeException e) {
      LOG.warnf("Keys of addresses are not made anew yet, tried again in a minute: %s", e);
    }
  }
}
