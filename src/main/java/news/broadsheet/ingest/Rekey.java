package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.broadsheet.source.RuleBook;
import news.broadsheet.source.RuleBooks;
import news.broadsheet.sql.Micros;
import news.broadsheet.url.CanonicalUrl;

/**
 * Makes keys of former rules anew, a bounded step of one host at a time, and then moves articles of
 * merged sources; beside running ingestion and other replicas: each step is a transaction of its
 * own, takes its locks in the order of every write (addresses by key, texts, articles), and leaves
 * behind how far it came.
 */
@Singleton
class Rekey {
  private static final int ROWS = 1000;

  /** Of the rows of a step; each of them may merge two articles. */
  private static final int MOVES = 100;

  private final RuleBooks books;
  private final Transactions transactions;
  private final RekeyQueue queue;
  private final StoredUrls urls;
  private final Moves moves;
  private final SourceMoves sourceMoves;

  Rekey(
      RuleBooks books,
      Transactions transactions,
      RekeyQueue queue,
      StoredUrls urls,
      Moves moves,
      SourceMoves sourceMoves) {
    this.books = books;
    this.transactions = transactions;
    this.queue = queue;
    this.urls = urls;
    this.moves = moves;
    this.sourceMoves = sourceMoves;
  }

  /** Queues every host where this program brings newer general rules than the last one. */
  void takeOver() {
    if (books.current().generalVersion() < CanonicalUrl.RULES_VERSION) {
      transactions.run(
          () -> {
            if (books.takeOver()) {
              queue.all();
            }
            return true;
          });
    }
  }

  /** Whether there was anything to do. */
  boolean step() {
    return transactions.run(
        () -> {
          RuleBook rules = books.held();
          if (rules.outdated()) {
            return false;
          }
          Optional<RekeyQueue.Place> place = queue.next();
          place.ifPresent(next -> step(next, rules));
          return place.isPresent() || sourceMoves.step(rules, Micros.now());
        });
  }

  private void step(RekeyQueue.Place place, RuleBook rules) {
    List<StoredUrl> found = urls.after(place, ROWS);
    var stale = new ArrayList<StoredUrl>();
    var moving = new ArrayList<StoredUrl>();
    RekeyQueue.Place reached = place;
    for (StoredUrl row : found) {
      if (moving.size() == MOVES) {
        break;
      }
      reached = new RekeyQueue.Place(place.host(), row.articleId(), row.id());
      if (!row.madeBy(rules)) {
        (row.movesBy(rules) ? moving : stale).add(row);
      }
    }
    moves.move(moving, stale, rules);
    boolean last = found.isEmpty() || reached.url().equals(found.getLast().id());
    if (last && found.size() < ROWS) {
      queue.done(place.host());
    } else {
      queue.advance(reached);
    }
  }
}
