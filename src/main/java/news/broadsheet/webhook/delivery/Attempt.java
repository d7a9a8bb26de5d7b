package news.broadsheet.webhook.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** One delivery, sent once, and what follows from it. */
@Singleton
class Attempt {
  private static final Logger LOG = Logger.getLogger(Attempt.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A receiver that refuses an event now and then is well; one that fails so often is not. */
  private static final int UNWELL = 5;

  /** How long nothing is sent to one that is not well: the rest of its events would fail too. */
  private static final BackOff REST = new BackOff(Duration.ofSeconds(1), 2, Duration.ofMinutes(5));

  private final Queue queue;
  private final Message message;
  private final Post post;
  private final MeterRegistry metrics;
  private final BackOff backOff;
  private final Duration disableAfter;

  /**
   * @param firstPause the longest that an event waits after its first failure
   * @param disableAfter how long a webhook may fail without a success
   */
  Attempt(
      Queue queue,
      Message message,
      Post post,
      MeterRegistry metrics,
      @ConfigProperty(name = "broadsheet.webhooks.first-pause", defaultValue = "5S")
          Duration firstPause,
      @ConfigProperty(name = "broadsheet.webhooks.disable-after", defaultValue = "5D")
          Duration disableAfter) {
    this.queue = queue;
    this.message = message;
    this.post = post;
    this.metrics = metrics;
    this.backOff = new BackOff(firstPause, 3, Duration.ofHours(4));
    this.disableAfter = disableAfter;
  }

  /** Whether there was anything to send. */
  boolean next() throws InterruptedException {
    Optional<Delivery> claimed = queue.claim();
    if (claimed.isPresent()) {
      make(claimed.get());
    }
    return claimed.isPresent();
  }

  private void make(Delivery delivery) throws InterruptedException {
    Answer answer;
    try {
      answer = post.send(delivery, message.of(delivery));
    } catch (RuntimeException e) {
      // Before anything was sent; at once, not when the lease ends: most outages are short.
      queue.release(delivery.webhook(), delivery.worker());
      throw e;
    }
    if (answer.isDelivered()) {
      queue.delivered(delivery, answer);
      count("delivered");
    } else {
      fail(delivery, answer);
    }
  }

  private void fail(Delivery delivery, Answer answer) {
    Duration asked = answer.retryAfter() == null ? Duration.ZERO : answer.retryAfter();
    int failures = delivery.failures() + 1;
    Duration rest = failures < UNWELL ? Duration.ZERO : REST.pause(failures - UNWELL + 1, RANDOM);
    boolean dead =
        queue.failed(
            delivery,
            answer,
            longer(backOff.pause(delivery.attempts() + 1, RANDOM), asked),
            longer(rest, asked));
    count(dead ? "dead" : "failed");
    boolean disabled =
        answer.isGone()
            ? queue.disable(delivery.webhook(), "gone", Duration.ZERO)
            : queue.disable(delivery.webhook(), "failing", disableAfter);
    if (disabled) {
      LOG.warnf("Webhook %s is disabled: %s", delivery.webhook(), answer.error());
    }
  }

  private void count(String outcome) {
    metrics.counter("broadsheet.webhooks.attempts", "outcome", outcome).increment();
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
