package news.broadsheet.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works on imports, one at a time in each replica: reading pages is work for a processor, and
 * requests need theirs.
 */
@Singleton
class ImportWorker {
  private static final Logger LOG = Logger.getLogger(ImportWorker.class);

  /** How late an import of another replica, or one left behind, is found. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final Duration TIDY_UP_EVERY = Duration.ofMinutes(1);

  /** Shorter than what the service has to stop. */
  private static final Duration LAST_ITEM = Duration.ofSeconds(8);

  private final Jobs jobs;
  private final ImportRun run;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean stopping;
  private @Nullable Thread thread;
  private boolean away;
  private long tidiedAt = System.nanoTime();

  ImportWorker(Jobs jobs, ImportRun run) {
    this.jobs = jobs;
    this.run = run;
  }

  void start(@Observes StartupEvent event) {
    stopping = false;
    thread = Thread.ofPlatform().daemon().name("imports").start(this::work);
  }

  /** The item at hand is finished and told of; the rest of the job is somebody else's. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    work.release();
    if (thread != null) {
      thread.join(LAST_ITEM);
    }
  }

  /** There is something to do at once. */
  void wake() {
    work.release();
  }

  private void work() {
    while (!stopping) {
      try {
        Optional<Job> job = jobs.claim();
        away = false;
        if (job.isPresent()) {
          work(job.get());
        } else {
          tidyUp();
          pause();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        complain(e);
        pauseAnyway();
      }
    }
  }

  private void work(Job job) {
    try {
      run.run(job, () -> stopping);
    } catch (RuntimeException e) {
      // At once, not when the lease ends: most outages are short.
      jobs.release(job);
      throw e;
    }
  }

  private void tidyUp() {
    if (System.nanoTime() - tidiedAt > TIDY_UP_EVERY.toNanos()) {
      tidiedAt = System.nanoTime();
      jobs.tidyUp();
    }
  }

  private void pause() throws InterruptedException {
    if (work.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
      work.drainPermits();
    }
  }

  private void pauseAnyway() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  /** Once an outage, not once a second. */
  private void complain(RuntimeException e) {
    if (!stopping && !away) {
      LOG.warn("Imports wait for the database", e);
    }
    away = true;
  }
}
