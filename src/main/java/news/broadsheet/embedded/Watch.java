package news.broadsheet.embedded;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts the server again when somebody killed it, the out-of-memory killer for one: there is no
 * administrator to do so, and a service that waits for a person is not worth its embedded database.
 */
final class Watch implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Watch.class.getName());
  private static final long EVERY_MILLIS = 500;

  private final HomeLock lock;
  private final Server server;
  private final int port;
  private boolean failing;
  private final ScheduledExecutorService watchman =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "watch-embedded-postgres");
            thread.setDaemon(true);
            return thread;
          });

  Watch(HomeLock lock, Server server, int port) {
    this.lock = lock;
    this.server = server;
    this.port = port;
  }

  void begin() {
    var unused =
        watchman.scheduleWithFixedDelay(
            this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      if (!server.isRunning()) {
        lock.behindGate(this::startAgain);
      }
      failing = false;
    } catch (IOException | RuntimeException e) {
      // Said once: a full disk may stay full for hours, and takes no more log.
      if (!failing) {
        LOG.log(ERROR, "The embedded PostgreSQL is gone and does not start again", e);
      }
      failing = true;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** Behind the gate, because another application's watch may have been faster. */
  private int startAgain() throws IOException, InterruptedException {
    Optional<Integer> running = server.attach();
    int now = running.isPresent() ? running.get() : server.launch();
    if (now == port) {
      LOG.log(WARNING, "The embedded PostgreSQL was gone and has been started again");
    } else {
      LOG.log(ERROR, "The embedded PostgreSQL had to leave port " + port + ": restart Broadsheet");
      watchman.shutdown();
    }
    return now;
  }

  /** Afterwards nothing is being started, nor will be. */
  @Override
  public void close() {
    watchman.close();
  }
}
