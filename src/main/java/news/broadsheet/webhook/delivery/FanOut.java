package news.broadsheet.webhook.delivery;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.broadsheet.changes.ChangeCursor;
import news.broadsheet.changes.ChangeFeed;
import news.broadsheet.changes.LoggedChange;
import news.broadsheet.changes.Portion;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.search.StandingQueries;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes deliveries of changes. Each webhook has its own place in the change feed, so that one that
 * falls behind keeps no other waiting; and no more than a number of deliveries wait for each, for
 * the rest can wait in the feed. Every process does this, and each step is the work of the one
 * whose transaction moves the webhook on from where it was read.
 *
 * <p>Not for several threads.
 */
@Singleton
class FanOut {
  private static final Logger LOG = Logger.getLogger(FanOut.class);
  private static final int STEP = 200;

  /** How long reading past what does not interest is only remembered, not written down. */
  private static final Duration UNWRITTEN = Duration.ofSeconds(10);

  /**
   * How far was read without finding anything.
   *
   * @param subscriber with where reading began, as it is written down
   */
  private record Read(Subscriber subscriber, ChangeCursor to, long since) {
    /** Of the same place, and for the same wishes. */
    boolean isOf(Subscriber now) {
      return subscriber.equals(now);
    }

    boolean isOld() {
      return System.nanoTime() - since > UNWRITTEN.toNanos();
    }
  }

  private final ChangeFeed feed;
  private final Subscribers subscribers;
  private final StandingQueries queries;
  private final int backlog;
  private final Map<UUID, Read> read = new HashMap<>();

  /**
   * @param backlog how many deliveries wait for a webhook at most
   */
  FanOut(
      ChangeFeed feed,
      Subscribers subscribers,
      StandingQueries queries,
      @ConfigProperty(name = "broadsheet.webhooks.backlog", defaultValue = "1000") int backlog) {
    this.feed = feed;
    this.subscribers = subscribers;
    this.queries = queries;
    this.backlog = backlog;
  }

  /**
   * @param webhooks how many are enabled
   * @param deliveries how many were made
   * @param more whether there is more to read at once
   */
  record Round(int webhooks, int deliveries, boolean more) {
    Round plus(Step step) {
      return new Round(webhooks, deliveries + step.deliveries(), more || step.more());
    }
  }

  private record Step(int deliveries, boolean more) {}

  Round round() {
    List<Subscriber> all = subscribers.all();
    read.keySet().retainAll(all.stream().map(Subscriber::id).collect(Collectors.toSet()));
    var round = new Round(all.size(), 0, false);
    for (Subscriber subscriber : all) {
      try {
        round = round.plus(step(subscriber));
      } catch (ProblemException e) {
        if (e.type() != ProblemType.CURSOR_GONE) {
          throw e;
        }
        LOG.infof("Webhook %s starts over: %s", subscriber.id(), e.detail());
        subscribers.startOver(subscriber, feed.now().encoded());
        round = round.plus(new Step(1, true));
      }
    }
    return round;
  }

  private Step step(Subscriber subscriber) {
    ChangeCursor from = from(subscriber);
    Portion portion = feed.recent(from, subscriber.filter(), STEP);
    if (portion.items().isEmpty()) {
      passBy(subscriber, from, portion.next());
      return new Step(0, portion.more());
    }
    int room = backlog - subscribers.waiting(subscriber.id(), backlog);
    if (room <= 0) {
      return new Step(0, false);
    }
    boolean fits = portion.items().size() <= room;
    List<LoggedChange> items = fits ? portion.items() : portion.items().subList(0, room);
    ChangeCursor to = fits ? portion.next() : items.getLast().position();
    List<LoggedChange> wanted = wanted(subscriber, items);
    boolean ours = subscribers.advance(subscriber, to.encoded(), wanted);
    return new Step(ours ? wanted.size() : 0, fits && portion.more());
  }

  private ChangeCursor from(Subscriber subscriber) {
    Read past = read.get(subscriber.id());
    return past != null && past.isOf(subscriber)
        ? past.to()
        : feed.cursor(subscriber.position()).orElseThrow();
  }

  /** Writing that down for each webhook with each article would be most of the work. */
  private void passBy(Subscriber subscriber, ChangeCursor from, ChangeCursor to) {
    Read past = read.get(subscriber.id());
    boolean known = past != null && past.isOf(subscriber);
    if (known && past != null && past.isOld()) {
      subscribers.advance(subscriber, to.encoded(), List.of());
      read.remove(subscriber.id());
    } else if (!to.equals(from)) {
      long since = known && past != null ? past.since() : System.nanoTime();
      read.put(subscriber.id(), new Read(subscriber, to, since));
    }
  }

  private List<LoggedChange> wanted(Subscriber subscriber, List<LoggedChange> changes) {
    String query = subscriber.query();
    if (query == null) {
      return changes;
    }
    Set<UUID> matching =
        queries.matching(
            query, changes.stream().map(change -> change.change().articleId()).toList());
    return changes.stream()
        .filter(change -> matching.contains(change.change().articleId()))
        .toList();
  }
}
