package news.broadsheet.ingest;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import news.broadsheet.sql.Sql;
import news.broadsheet.url.CanonicalUrl;

/**
 * Claims of addresses and texts for an article. The database decides who has them: a claim is an
 * insert that does nothing where somebody was first, and waits for one who is being first just now.
 */
@Singleton
class Claims {
  private static final Comparator<Claim> BY_IDENTITY =
      (a, b) -> Arrays.compareUnsigned(a.identity(), b.identity());
  private static final Comparator<TextClaim> BY_TEXT =
      Comparator.comparing((TextClaim claim) -> claim.sourceId().toString())
          .thenComparing(TextClaim::fingerprint, Arrays::compareUnsigned);

  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final Sql sql;

  Claims(Sql sql) {
    this.sql = sql;
  }

  /** An address for an article. */
  record Claim(Address address, UUID articleId) {
    byte[] identity() {
      return address.canonical().identity();
    }

    byte[] fingerprint() {
      return address.fingerprint().hash();
    }
  }

  /** A text of a source for an article. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record TextClaim(UUID sourceId, byte[] fingerprint, UUID articleId) {
    String key() {
      return sourceId + " " + HexFormat.of().formatHex(fingerprint);
    }
  }

  /**
   * Who has an address.
   *
   * @param relation of the address to its article
   */
  record Owner(Address address, UUID articleId, String relation) {}

  /**
   * Claims what is free and tells who has each address now, by {@link Address#key}. Of two claims
   * for one address the first in the list wins. In the order of their identity, so that two writers
   * that share addresses wait for each other instead of deadlocking.
   */
  Map<String, Owner> addresses(List<Claim> claims, Instant now) {
    List<Claim> naming =
        claims.stream()
            .filter(claim -> claim.address().relation() != Relation.SYNDICATION)
            .sorted(BY_IDENTITY)
            .toList();
    Set<String> inserted = insert(naming, now);
    Map<String, Owner> owners = new HashMap<>();
    var taken = new ArrayList<Claim>();
    for (Claim claim : naming) {
      String key = claim.address().key();
      if (inserted.contains(key)) {
        // The first of equal identities is the one that was inserted.
        owners.putIfAbsent(
            key, new Owner(claim.address(), claim.articleId(), claim.address().relation().code()));
      } else {
        taken.add(claim);
      }
    }
    owners.putAll(ownersOf(taken));
    return owners;
  }

  /** The same for the addresses of one article, in the order of their identity. */
  List<Owner> addresses(List<Address> addresses, UUID articleId, Instant now) {
    List<Claim> claims =
        addresses.stream()
            .map(address -> new Claim(address, articleId))
            .sorted(BY_IDENTITY)
            .toList();
    Map<String, Owner> owners = addresses(claims, now);
    return claims.stream()
        .flatMap(claim -> Stream.ofNullable(owners.get(claim.address().key())))
        .toList();
  }

  private Map<String, Owner> ownersOf(List<Claim> taken) {
    Map<String, Owner> owners = new HashMap<>();
    if (taken.isEmpty()) {
      return owners;
    }
    Map<String, Address> asked = new HashMap<>();
    taken.forEach(claim -> asked.putIfAbsent(claim.address().key(), claim.address()));
    sql.query(
            """
            select identity, article_id, relation from original_url
            where identity = any(?) and relation <> 'syndication'""",
            c -> List.of(Sql.array(c, "bytea", taken, Claim::identity)),
            row ->
                new Owner(
                    Objects.requireNonNull(asked.get(HexFormat.of().formatHex(row.getBytes(1)))),
                    row.getObject(2, UUID.class),
                    row.getString(3)))
        .forEach(owner -> owners.put(owner.address().key(), owner));
    if (owners.size() < asked.size()) {
      throw new ChangedMeanwhile();
    }
    return owners;
  }

  /** Keeps what the article says it is a copy of, once. */
  void syndication(List<Address> addresses, UUID articleId, Instant now) {
    addresses.stream()
        .filter(address -> address.relation() == Relation.SYNDICATION)
        .filter(address -> !claimed(address, articleId))
        .forEach(address -> insert(address, articleId, now));
  }

  private boolean claimed(Address address, UUID articleId) {
    return !sql.query(
            "select 1 from original_url where article_id = ? and identity = ?",
            c -> List.of(articleId, address.canonical().identity()),
            row -> 1)
        .isEmpty();
  }

  /** Whether the address was free. */
  boolean insert(Address address, UUID articleId, Instant now) {
    return !insert(List.of(new Claim(address, articleId)), now).isEmpty();
  }

  /** The keys of those that were free. */
  private Set<String> insert(List<Claim> claims, Instant now) {
    if (claims.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        sql.query(
            """
            insert into original_url (id, article_id, url, canonical_url, identity, fingerprint, host,
              relation, rules_version, source_rules_version, first_seen_at)
            select id, article_id, url, canonical_url, identity, fingerprint, host, relation, ?, ?, ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::text[])
              with ordinality as claim (id, article_id, url, canonical_url, identity, fingerprint, host,
                relation, position)
            order by position
            on conflict (identity) where relation <> 'syndication' do nothing
            returning identity""",
            c ->
                List.of(
                    CanonicalUrl.RULES_VERSION,
                    // The same for all: a transaction writes by one book.
                    claims.getFirst().address().rulesVersion(),
                    ArticleRow.required(now),
                    Sql.array(c, "uuid", claims, claim -> IDS.generate()),
                    Sql.array(c, "uuid", claims, Claim::articleId),
                    Sql.array(c, "text", claims, claim -> claim.address().url()),
                    Sql.array(c, "text", claims, claim -> claim.address().canonical().value()),
                    Sql.array(c, "bytea", claims, Claim::identity),
                    Sql.array(c, "bytea", claims, Claim::fingerprint),
                    Sql.array(c, "text", claims, claim -> claim.address().canonical().host()),
                    Sql.array(c, "text", claims, claim -> claim.address().relation().code())),
            row -> HexFormat.of().formatHex(row.getBytes(1))));
  }

  /** Gives all addresses claimed for one article to another; how many there were. */
  int handOver(UUID from, UUID to) {
    return sql.update(
        "update original_url set article_id = ?, relation = 'alias' where article_id = ?",
        to,
        from);
  }

  /** The article of this source that has this text: the given one if it was free. */
  UUID text(UUID sourceId, byte[] fingerprint, UUID articleId) {
    var claim = new TextClaim(sourceId, fingerprint, articleId);
    return Objects.requireNonNull(texts(List.of(claim)).get(claim.key()));
  }

  /**
   * Claims the texts that are free and tells which article has each, by {@link TextClaim#key}. Of
   * two claims for one text the first in the list wins.
   */
  Map<String, UUID> texts(List<TextClaim> claims) {
    Map<String, UUID> owners = new HashMap<>();
    if (claims.isEmpty()) {
      return owners;
    }
    List<TextClaim> sorted = claims.stream().sorted(BY_TEXT).toList();
    sql.query(
            """
            insert into content_claim (source_id, fingerprint, article_id)
            select source_id, fingerprint, article_id
            from unnest(?::uuid[], ?::bytea[], ?::uuid[])
              with ordinality as claim (source_id, fingerprint, article_id, position)
            order by position
            on conflict do nothing
            returning source_id, fingerprint, article_id""",
            c ->
                List.of(
                    Sql.array(c, "uuid", sorted, TextClaim::sourceId),
                    Sql.array(c, "bytea", sorted, TextClaim::fingerprint),
                    Sql.array(c, "uuid", sorted, TextClaim::articleId)),
            Claims::textClaim)
        .forEach(claim -> owners.put(claim.key(), claim.articleId()));
    List<TextClaim> taken =
        sorted.stream().filter(claim -> !owners.containsKey(claim.key())).toList();
    textOwners(taken).forEach(claim -> owners.put(claim.key(), claim.articleId()));
    if (!sorted.stream().allMatch(claim -> owners.containsKey(claim.key()))) {
      throw new ChangedMeanwhile();
    }
    return owners;
  }

  private List<TextClaim> textOwners(List<TextClaim> taken) {
    if (taken.isEmpty()) {
      return List.of();
    }
    return sql.query(
        """
        select claim.source_id, claim.fingerprint, claim.article_id
        from unnest(?::uuid[], ?::bytea[]) as asked (source_id, fingerprint)
        join content_claim claim using (source_id, fingerprint)""",
        c ->
            List.of(
                Sql.array(c, "uuid", taken, TextClaim::sourceId),
                Sql.array(c, "bytea", taken, TextClaim::fingerprint)),
        Claims::textClaim);
  }

  private static TextClaim textClaim(ResultSet row) throws SQLException {
    return new TextClaim(
        row.getObject(1, UUID.class), row.getBytes(2), row.getObject(3, UUID.class));
  }

  /**
   * Live articles of the same source that have an address with the same lossy key, by the position
   * of the post in the list; no entry is none. One index at a time, by {@code offset 0}, which is
   * not pulled up: while PostgreSQL has not yet analysed the tables it would rather read all
   * addresses in the order of their articles, or all articles of the source, for each post.
   */
  Map<Integer, List<UUID>> lookAlikes(List<Incoming> posts) {
    Map<Integer, List<UUID>> found = new HashMap<>();
    sql.query(
            """
            select asked.position, alike.article_id
            from unnest(?::uuid[], ?::bytea[]) with ordinality as asked (source_id, fingerprint, position)
            cross join lateral (
              select named.article_id
              from (
                select u.article_id from original_url u
                where u.fingerprint = asked.fingerprint and u.relation <> 'syndication'
                offset 0) named
              cross join lateral (
                select a.source_id, a.removed_at from article a where a.id = named.article_id
                offset 0) a
              where a.source_id = asked.source_id and a.removed_at is null
              group by named.article_id
              order by named.article_id limit 10) alike
            order by asked.position, alike.article_id""",
            c ->
                List.of(
                    Sql.array(c, "uuid", posts, post -> post.source().id()),
                    Sql.array(c, "bytea", posts, post -> post.fingerprint().hash())),
            row -> Map.entry(row.getInt(1) - 1, row.getObject(2, UUID.class)))
        .forEach(
            hit ->
                found
                    .computeIfAbsent(hit.getKey(), position -> new ArrayList<>())
                    .add(hit.getValue()));
    return found;
  }
}
