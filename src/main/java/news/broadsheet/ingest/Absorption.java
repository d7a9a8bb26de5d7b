package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.broadsheet.article.Article;
import news.broadsheet.article.ArticleRepository;
import news.broadsheet.audit.Act;
import news.broadsheet.audit.AuditLog;
import news.broadsheet.changes.Change;
import news.broadsheet.changes.ChangeLog;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.source.RuleBook;
import news.broadsheet.sql.Sql;

/**
 * Takes all of an article into another: its addresses, its texts as revisions, its documents, and
 * what it knows better. What is left of it is a tombstone that says where it went. Both are locked
 * by the caller.
 */
@Singleton
class Absorption {
  private final ArticleRepository articles;
  private final Sql sql;
  private final ArticleWriter writer;
  private final Burial burial;
  private final ChangeLog changes;
  private final AuditLog audit;

  Absorption(
      ArticleRepository articles,
      Sql sql,
      ArticleWriter writer,
      Burial burial,
      ChangeLog changes,
      AuditLog audit) {
    this.articles = articles;
    this.sql = sql;
    this.writer = writer;
    this.burial = burial;
    this.changes = changes;
    this.audit = audit;
  }

  void of(UUID otherId, UUID survivorId, RuleBook rules, Instant now) {
    Article survivor = articles.locked(survivorId);
    Article other = articles.named(otherId);
    addresses(otherId, survivorId);
    var numbers = new HashMap<Integer, Integer>();
    int last = pastTexts(other, survivor, numbers);
    int current = currentText(other, survivor, last, numbers, rules, now);
    documents(otherId, survivorId, numbers);
    bury(otherId, survivorId, now);
    changes.append(
        List.of(
            new Change(Change.Kind.MERGED, survivorId, current, now),
            new Change(Change.Kind.MERGED, otherId, other.revision(), now)));
    audit.recordOwn(Act.ARTICLE_MERGED, otherId, Map.of("into", survivorId.toString()));
  }

  private void addresses(UUID other, UUID survivor) {
    sql.update(
        """
        delete from original_url u where article_id = ? and relation = 'syndication' and exists (
          select from original_url s where s.article_id = ? and s.identity = u.identity)""",
        other,
        survivor);
    sql.update(
        """
        update original_url set article_id = ?,
          relation = case relation when 'syndication' then relation else 'alias' end
        where article_id = ?""",
        survivor,
        other);
  }

  /**
   * Moves the past revisions over, the oldest first. They never were current in the survivor, so
   * they are no part of what it said at some time.
   *
   * @param numbers what the other's revisions are called from now on
   * @return the last number that is taken
   */
  private int pastTexts(Article other, Article survivor, Map<Integer, Integer> numbers) {
    int last = survivor.lastRevision();
    for (PastText text : past(other.id())) {
      int known = known(survivor, text.fingerprint());
      int number = known > 0 ? known : ++last;
      numbers.put(text.number(), number);
      if (known == 0) {
        sql.update(
            """
            update revision set article_id = ?, number = ?, superseded_at = null
            where article_id = ? and number = ?""",
            survivor.id(),
            number,
            other.id(),
            text.number());
      }
    }
    sql.update("update article set last_revision = ? where id = ?", last, survivor.id());
    return last;
  }

  /** The number of the survivor's revision with this text; 0 for none. */
  private int known(Article survivor, byte[] fingerprint) {
    if (Arrays.equals(survivor.contentFingerprint(), fingerprint)) {
      return survivor.revision();
    }
    return writer.pastRevisions(survivor.id(), fingerprint).stream().findFirst().orElse(0);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record PastText(int number, byte[] fingerprint) {}

  private List<PastText> past(UUID article) {
    return sql.query(
        """
        select number, content_fingerprint from revision where article_id = ?
        order by coalesce(retrieved_at, recorded_at), number""",
        c -> List.of(article),
        row -> new PastText(row.getInt(1), row.getBytes(2)));
  }

  /** The newer text is the current one; what either article alone knows is kept. */
  private int currentText(
      Article other,
      Article survivor,
      int last,
      Map<Integer, Integer> numbers,
      RuleBook rules,
      Instant now) {
    NewArticle here = Current.asPosted(survivor, rules);
    NewArticle there = Current.asPosted(other, rules);
    var reading = new DocumentReading(there, other.publishedText(), List.of(), other.provenance());
    Instant since = since(other);
    var incoming = new Incoming(new Submission(reading, null), rules, survivor.source(), since);
    int known = known(survivor, other.contentFingerprint());
    int number = known > 0 ? known : last + 1;
    numbers.put(other.revision(), number);
    boolean newer = known == 0 && since.isAfter(since(survivor));
    if (newer) {
      writer.keepCurrent(survivor.id(), now);
    } else if (known == 0) {
      writer.keepOlder(survivor.id(), number, incoming.row(), since);
    }
    NewArticle merged = newer ? there.over(here).at(here) : here.over(there).at(here).saying(here);
    Witness ours = Witness.of(here, survivor);
    Witness theirs = Witness.of(there, other);
    ArticleRow row =
        incoming
            .row(
                merged,
                survivor.source(),
                newer ? other.publishedText() : survivor.publishedText(),
                survivor.createdAt())
            .from(newer ? Witness.of(merged, theirs, ours) : Witness.of(merged, ours, theirs));
    int current = newer ? number : survivor.revision();
    writer.update(survivor.id(), row, current, Math.max(last, number), now);
    return current;
  }

  /** When its text was scraped, or else came here. */
  private Instant since(Article article) {
    if (article.retrievedAt() != null) {
      return article.retrievedAt();
    }
    return sql.query(
            "select coalesce(max(superseded_at), ?::timestamptz) from revision where article_id = ?",
            c -> List.of(ArticleRow.time(article.createdAt()), article.id()),
            row -> row.getObject(1, OffsetDateTime.class).toInstant())
        .getFirst();
  }

  private void documents(UUID other, UUID survivor, Map<Integer, Integer> numbers) {
    numbers.forEach(
        (from, to) ->
            sql.update(
                """
                update raw_document set article_id = ?, revision = ?
                where article_id = ? and revision = ?""",
                survivor,
                to,
                other,
                from));
  }

  /** Its text goes, as with a takedown: a takedown of the survivor must not leave a copy behind. */
  private void bury(UUID other, UUID survivor, Instant now) {
    sql.update(
        """
        update article set removed_at = ?, removed_reason = 'duplicate', merged_into = ?,
          updated_at = ?, version = version + 1
        where id = ?""",
        ArticleRow.time(now),
        survivor,
        ArticleRow.time(now),
        other);
    burial.erase(List.of(other));
    // Who was merged into it earlier is now merged into the survivor: one step is enough to follow.
    sql.update(
        "update article set merged_into = ?, version = version + 1 where merged_into = ?",
        survivor,
        other);
  }
}
