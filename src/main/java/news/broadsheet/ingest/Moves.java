package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import news.broadsheet.source.RuleBook;
import news.broadsheet.sql.Micros;
import org.jspecify.annotations.Nullable;

/** Gives addresses their new keys, and the articles that meet at one of them to each other. */
@Singleton
class Moves {
  private final StoredUrls urls;
  private final Merge merge;
  private final PresentedUrls presented;

  Moves(StoredUrls urls, Merge merge, PresentedUrls presented) {
    this.urls = urls;
    this.merge = merge;
    this.presented = presented;
  }

  /**
   * @param moving addresses that name something else by these rules
   * @param staying addresses whose keys only need to be written anew
   */
  void move(List<StoredUrl> moving, List<StoredUrl> staying, RuleBook rules) {
    Instant now = Micros.now();
    List<StoredUrl> moved = moving.isEmpty() ? List.of() : together(moving, rules);
    List<Meeting> meetings = List.of();
    if (!moved.isEmpty()) {
      urls.claim(moved, rules);
      meetings = meetings(moved, rules);
      urls.replace(moved, rules);
    }
    if (!staying.isEmpty()) {
      urls.refresh(staying, rules);
    }
    merge.all(meetings, rules, now);
    presented.follow(Stream.concat(moved.stream(), staying.stream()).toList(), rules, now);
  }

  /**
   * An article whose address or text, by its new key, is another one's.
   *
   * @param identity the key of the address; null of a text, which no tombstone has
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Meeting(UUID articleId, UUID owner, byte @Nullable [] identity) {}

  /**
   * With the addresses that still have a key which one of these will have, but will have another
   * one themselves; and so on. What is in the way is freed, so that two articles which only pass
   * each other are not taken for one.
   */
  private List<StoredUrl> together(List<StoredUrl> moving, RuleBook rules) {
    Map<UUID, StoredUrl> inTheWay = new LinkedHashMap<>();
    List<StoredUrl> next = moving;
    while (!next.isEmpty()) {
      next =
          urls.having(identities(next, rules)).stream()
              .filter(row -> row.movesBy(rules))
              .filter(row -> inTheWay.putIfAbsent(row.id(), row) == null)
              .toList();
    }
    if (!inTheWay.isEmpty()) {
      urls.park(List.copyOf(inTheWay.values()));
    }
    Map<UUID, StoredUrl> together = new LinkedHashMap<>();
    moving.forEach(row -> together.put(row.id(), row));
    inTheWay.forEach(together::putIfAbsent);
    return List.copyOf(together.values());
  }

  private List<Meeting> meetings(List<StoredUrl> rows, RuleBook rules) {
    Map<ByteBuffer, UUID> owners = new HashMap<>();
    urls.having(identities(rows, rules))
        .forEach(row -> owners.put(ByteBuffer.wrap(row.identity()), row.articleId()));
    var meetings = new ArrayList<Meeting>();
    for (StoredUrl row : rows) {
      byte[] identity = row.canonicalBy(rules).identity();
      UUID owner = owners.get(ByteBuffer.wrap(identity));
      if (owner == null) {
        throw new ChangedMeanwhile();
      }
      if (!owner.equals(row.articleId())) {
        meetings.add(new Meeting(row.articleId(), owner, identity));
      }
    }
    return meetings;
  }

  private static List<byte[]> identities(List<StoredUrl> rows, RuleBook rules) {
    return rows.stream().map(row -> row.canonicalBy(rules).identity()).toList();
  }
}
