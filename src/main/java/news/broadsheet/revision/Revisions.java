package news.broadsheet.revision;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.broadsheet.article.Article;
import news.broadsheet.article.ArticleNotFound;
import news.broadsheet.article.ArticleRepository;
import news.broadsheet.article.Revision;
import news.broadsheet.article.RevisionLine;
import news.broadsheet.article.RevisionNotFound;
import news.broadsheet.article.RevisionRepository;
import news.broadsheet.page.Cursor;
import news.broadsheet.page.Page;
import news.broadsheet.revision.diff.Effort;
import org.jspecify.annotations.Nullable;

/** The history of an article that can be read. */
@Singleton
class Revisions {
  /** Bytes of text that one page may compare; a page of twenty usual articles has a tenth. */
  private static final long COMPARED = 4_000_000;

  private final ArticleRepository articles;
  private final RevisionRepository revisions;
  private final Metadata metadata;

  Revisions(ArticleRepository articles, RevisionRepository revisions, Metadata metadata) {
    this.articles = articles;
    this.revisions = revisions;
    this.metadata = metadata;
  }

  Page<RevisionSummary> page(UUID id, int limit, @Nullable String cursor) throws SQLException {
    readable(id);
    String query = "revisions of " + id;
    int below = cursor == null ? Integer.MAX_VALUE : number(Cursor.decode(cursor, query, 1));
    Page<RevisionLine> page =
        Page.of(
            revisions.lines(id, below, limit + 1),
            limit,
            last -> new Cursor(query, List.of(Integer.toString(last.number()))));
    return new Page<>(compared(id, page.items()), page.nextCursor());
  }

  RevisionView one(UUID id, int number) throws SQLException {
    Article article = readable(id);
    return RevisionView.of(article, numbered(article, number));
  }

  /**
   * @param from by default the revision that was current before
   */
  RevisionDiff diff(UUID id, int to, @Nullable Integer from) throws SQLException {
    Article article = readable(id);
    Revision after = numbered(article, to);
    Revision before = numbered(article, from == null ? before(id, to) : from);
    return RevisionDiff.of(before, after, metadata, Effort.ofOneDiff());
  }

  private Article readable(UUID id) {
    return articles.readable(id).orElseThrow(() -> new ArticleNotFound(id)).orGone();
  }

  private Revision numbered(Article article, int number) throws SQLException {
    return revisions
        .numbered(article.id(), number)
        .orElseThrow(() -> RevisionNotFound.of(article, number));
  }

  private int before(UUID id, int number) throws SQLException {
    List<RevisionLine> line = revisions.lines(id, Math.addExact(number, 1), 1);
    Integer before = line.isEmpty() ? null : line.getFirst().before();
    if (before == null) {
      throw RevisionNotFound.before(id, number);
    }
    return before;
  }

  private List<RevisionSummary> compared(UUID id, List<RevisionLine> lines) throws SQLException {
    Map<Integer, Revision> texts = texts(id, lines);
    Effort effort = Effort.ofOnePage();
    var summaries = new ArrayList<RevisionSummary>();
    for (RevisionLine line : lines) {
      Revision after = texts.get(line.number());
      Revision before = line.before() == null ? null : texts.get(line.before());
      summaries.add(
          RevisionSummary.of(
              line,
              before == null || after == null
                  ? null
                  : RevisionDiff.of(before, after, metadata, effort).changes()));
    }
    return summaries;
  }

  /** The texts to compare, as many of the newest as fit. */
  private Map<Integer, Revision> texts(UUID id, List<RevisionLine> lines) throws SQLException {
    Set<Integer> numbers = new HashSet<>();
    long bytes = 0;
    for (RevisionLine line : lines) {
      bytes += line.size();
      if (bytes <= COMPARED && line.before() != null) {
        numbers.add(line.number());
        numbers.add(line.before());
      }
    }
    Map<Integer, Revision> texts = new HashMap<>();
    revisions.numbered(id, numbers).forEach(revision -> texts.put(revision.number(), revision));
    return texts;
  }

  private static int number(Cursor cursor) {
    try {
      return Integer.parseInt(cursor.key().getFirst());
    } catch (NumberFormatException e) {
      throw Cursor.refused("is not a cursor of this service");
    }
  }
}
