package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import news.broadsheet.changes.Change;
import news.broadsheet.changes.ChangeLog;
import news.broadsheet.source.RuleBook;
import news.broadsheet.sql.Sql;

/**
 * Moves the articles of sources that were merged into others after them, a bounded step at a time.
 * Which articles are left is what has to be done, so nothing else remembers how far it came. The
 * steps lock in the order of every write: texts, then articles.
 */
@Singleton
class SourceMoves {
  /** About a fifth of a second: posts of these articles wait no longer. */
  private static final int ARTICLES = 200;

  private final Sql sql;
  private final Claims claims;
  private final Merge merge;
  private final ChangeLog changes;

  SourceMoves(Sql sql, Claims claims, Merge merge, ChangeLog changes) {
    this.sql = sql;
    this.claims = claims;
    this.merge = merge;
    this.changes = changes;
  }

  private record Merged(UUID former, UUID into) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Text(UUID articleId, byte[] fingerprint) {}

  /** Whether there was anything to do. Of several replicas each is at another source. */
  boolean step(RuleBook rules, Instant now) {
    Optional<Merged> next = next();
    next.ifPresent(merged -> step(merged, rules, now));
    return next.isPresent();
  }

  private Optional<Merged> next() {
    return sql
        .query(
            """
            select s.id, s.merged_into from source s
            cross join lateral (select from article a where a.source_id = s.id limit 1) a
            where s.merged_into is not null
            order by s.id limit 1 for no key update of s skip locked""",
            c -> List.of(),
            row -> new Merged(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .stream()
        .findFirst();
  }

  private void step(Merged merged, RuleBook rules, Instant now) {
    List<Text> articles =
        sql.query(
            "select id, content_fingerprint from article where source_id = ? limit " + ARTICLES,
            c -> List.of(merged.former()),
            row -> new Text(row.getObject(1, UUID.class), row.getBytes(2)));
    List<UUID> ids = articles.stream().map(Text::articleId).sorted().toList();
    merge.all(meetings(merged, ids, articles), rules, now);
    lock(merged, ids);
    changes.append(moved(merged, ids, now));
  }

  /**
   * Gives the texts of articles to the other source, and tells which articles have theirs there
   * already. A text that an article had once and another one has stays with that one alone: it is
   * what articles say now that makes them one.
   */
  private List<Moves.Meeting> meetings(Merged merged, List<UUID> ids, List<Text> articles) {
    List<Claims.TextClaim> texts =
        sql.query(
            """
            delete from content_claim where source_id = ? and article_id = any(?)
            returning fingerprint, article_id""",
            c -> List.of(merged.former(), Sql.array(c, "uuid", ids, id -> id)),
            row ->
                new Claims.TextClaim(merged.into(), row.getBytes(1), row.getObject(2, UUID.class)));
    Map<String, UUID> owners = claims.texts(texts);
    var meetings = new ArrayList<Moves.Meeting>();
    for (Text article : articles) {
      texts.stream()
          .filter(text -> text.articleId().equals(article.articleId()))
          .filter(text -> Arrays.equals(text.fingerprint(), article.fingerprint()))
          .flatMap(text -> Stream.ofNullable(owners.get(text.key())))
          .filter(owner -> !owner.equals(article.articleId()))
          .forEach(owner -> meetings.add(new Moves.Meeting(article.articleId(), owner, null)));
    }
    return meetings;
  }

  /** A text that was claimed since would be left behind. */
  private void lock(Merged merged, List<UUID> ids) {
    sql.query(
        "select id from article where id = any(?) order by id for update",
        c -> List.of(Sql.array(c, "uuid", ids, id -> id)),
        row -> row.getObject(1, UUID.class));
    boolean claimed =
        !sql.query(
                "select from content_claim where source_id = ? and article_id = any(?) limit 1",
                c -> List.of(merged.former(), Sql.array(c, "uuid", ids, id -> id)),
                row -> 1)
            .isEmpty();
    if (claimed) {
      throw new ChangedMeanwhile();
    }
  }

  /** What is to be told of it: of tombstones nothing, which name no source. */
  private List<Change> moved(Merged merged, List<UUID> ids, Instant now) {
    return sql
        .query(
            """
            update article set source_id = ?, version = version + 1,
              updated_at = case when removed_at is null then ? else updated_at end
            where id = any(?) and source_id = ?
            returning id, revision, removed_at is null""",
            c ->
                List.of(
                    merged.into(),
                    ArticleRow.time(now),
                    Sql.array(c, "uuid", ids, id -> id),
                    merged.former()),
            row ->
                Map.entry(
                    new Change(
                        Change.Kind.REVISED, row.getObject(1, UUID.class), row.getInt(2), now),
                    row.getBoolean(3)))
        .stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .toList();
  }
}
