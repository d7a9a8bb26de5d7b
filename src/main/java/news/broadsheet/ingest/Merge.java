package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import news.broadsheet.source.RuleBook;
import news.broadsheet.sql.Sql;

/**
 * Merges articles that turned out to be one. The older one survives: its id is the better known. A
 * removed article is never merged, for its tombstone says something about itself; where it meets a
 * live one, the live one has the address.
 */
@Singleton
class Merge {
  private final Sql sql;
  private final Absorption absorption;

  Merge(Sql sql, Absorption absorption) {
    this.sql = sql;
    this.absorption = absorption;
  }

  /** What decides between articles. */
  private record Standing(UUID id, Instant createdAt, boolean removed) {
    boolean olderThan(Standing other) {
      int order = createdAt.compareTo(other.createdAt);
      return order < 0 || (order == 0 && id.compareTo(other.id) < 0);
    }
  }

  void all(List<Moves.Meeting> meetings, RuleBook rules, Instant now) {
    if (meetings.isEmpty()) {
      return;
    }
    Map<UUID, Standing> before = standings(meetings, "");
    Map<UUID, UUID> survivors = survivors(meetings, before);
    for (Moves.Meeting meeting : meetings) {
      if (standing(before, meeting.owner()).removed()
          && !standing(before, meeting.articleId()).removed()) {
        takeFromTombstone(meeting);
      }
    }
    survivors.forEach(this::handOverTexts);
    if (!standings(meetings, " order by id for update").equals(before)) {
      throw new ChangedMeanwhile();
    }
    survivors.forEach((other, survivor) -> absorption.of(other, survivor, rules, now));
  }

  /** Who becomes whom, in the order of ids; however long the chain, straight to its oldest. */
  private static Map<UUID, UUID> survivors(
      List<Moves.Meeting> meetings, Map<UUID, Standing> standings) {
    Map<UUID, Standing> oldest = new HashMap<>();
    standings.forEach(oldest::put);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Moves.Meeting meeting : meetings) {
        Standing a = standing(oldest, meeting.articleId());
        Standing b = standing(oldest, meeting.owner());
        if (!a.equals(b) && !a.removed() && !b.removed()) {
          Standing survivor = a.olderThan(b) ? a : b;
          oldest.replaceAll((id, now) -> now.equals(a) || now.equals(b) ? survivor : now);
          changed = true;
        }
      }
    }
    var survivors = new TreeMap<UUID, UUID>();
    oldest.forEach(
        (id, survivor) -> {
          if (!id.equals(survivor.id())) {
            survivors.put(id, survivor.id());
          }
        });
    return survivors;
  }

  private Map<UUID, Standing> standings(List<Moves.Meeting> meetings, String lock) {
    var ids = new TreeSet<UUID>();
    meetings.stream().flatMap(m -> Stream.of(m.articleId(), m.owner())).forEach(ids::add);
    Map<UUID, Standing> standings = new HashMap<>();
    sql.query(
            "select id, created_at, removed_at is not null from article where id = any(?)" + lock,
            c -> List.of(Sql.array(c, "uuid", ids, id -> id)),
            row ->
                new Standing(
                    row.getObject(1, UUID.class),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getBoolean(3)))
        .forEach(standing -> standings.put(standing.id(), standing));
    return standings;
  }

  private static Standing standing(Map<UUID, Standing> standings, UUID id) {
    Standing standing = standings.get(id);
    if (standing == null) {
      throw new ChangedMeanwhile();
    }
    return standing;
  }

  private void takeFromTombstone(Moves.Meeting meeting) {
    sql.update(
        """
        update original_url set article_id = ?, relation = 'alias'
        where identity = ? and article_id = ? and relation <> 'syndication'""",
        meeting.articleId(),
        meeting.identity(),
        meeting.owner());
  }

  /** Before any article is locked: posts claim texts before they lock articles. */
  private void handOverTexts(UUID other, UUID survivor) {
    sql.update("update content_claim set article_id = ? where article_id = ?", survivor, other);
  }
}
