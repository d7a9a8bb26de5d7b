package news.broadsheet.ingest;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import news.broadsheet.url.CanonicalUrl;

/**
 * Claims of addresses and texts for an article. The database decides who has them: a claim is an
 * insert that does nothing where somebody was first, and waits for one who is being first just now.
 */
@ApplicationScoped
class Claims {
  private static final Comparator<Address> BY_IDENTITY =
      (a, b) -> Arrays.compareUnsigned(a.canonical().identity(), b.canonical().identity());

  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final Statements statements;

  Claims(Statements statements) {
    this.statements = statements;
  }

  /**
   * Who has an address.
   *
   * @param relation of the address to its article
   */
  record Owner(Address address, UUID articleId, String relation) {}

  /**
   * Claims what is free and tells who has each address now. In the order of their identity, so that
   * two posts that share addresses wait for each other instead of deadlocking.
   */
  List<Owner> addresses(List<Address> addresses, UUID articleId, Instant now) {
    List<Address> naming =
        addresses.stream()
            .filter(address -> address.relation() != Relation.SYNDICATION)
            .sorted(BY_IDENTITY)
            .toList();
    naming.forEach(address -> insert(address, articleId, now));
    return naming.stream().map(this::owner).collect(Collectors.toCollection(ArrayList::new));
  }

  private Owner owner(Address address) {
    return statements
        .query(
            """
            select article_id, relation from original_url
            where identity = ? and relation <> 'syndication'""",
            c -> List.of(address.canonical().identity()),
            row -> new Owner(address, row.getObject(1, UUID.class), row.getString(2)))
        .stream()
        .findFirst()
        .orElseThrow(ChangedMeanwhile::new);
  }

  /** Keeps what the article says it is a copy of, once. */
  void syndication(List<Address> addresses, UUID articleId, Instant now) {
    addresses.stream()
        .filter(address -> address.relation() == Relation.SYNDICATION)
        .filter(address -> !claimed(address, articleId))
        .forEach(address -> insert(address, articleId, now));
  }

  private boolean claimed(Address address, UUID articleId) {
    return !statements
        .query(
            "select 1 from original_url where article_id = ? and identity = ?",
            c -> List.of(articleId, address.canonical().identity()),
            row -> 1)
        .isEmpty();
  }

  /** The new address, unless somebody has it. */
  Optional<UUID> insert(Address address, UUID articleId, Instant now) {
    CanonicalUrl canonical = address.canonical();
    UUID id = IDS.generate();
    int inserted =
        statements.update(
            """
            insert into original_url (id, article_id, url, canonical_url, identity, fingerprint, host,
              relation, rules_version, source_rules_version, first_seen_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (identity) where relation <> 'syndication' do nothing""",
            id,
            articleId,
            address.url(),
            canonical.value(),
            canonical.identity(),
            address.fingerprint().hash(),
            canonical.host(),
            address.relation().code(),
            CanonicalUrl.RULES_VERSION,
            address.rulesVersion(),
            ArticleRow.time(now));
    return inserted == 1 ? Optional.of(id) : Optional.empty();
  }

  /** Gives all addresses claimed for one article to another; how many there were. */
  int handOver(UUID from, UUID to) {
    return statements.update(
        "update original_url set article_id = ?, relation = 'alias' where article_id = ?",
        to,
        from);
  }

  /** The article of this source that has this text: the given one if it was free. */
  UUID text(UUID sourceId, byte[] fingerprint, UUID articleId) {
    int claimed =
        statements.update(
            "insert into content_claim (source_id, fingerprint, article_id) values (?, ?, ?) on conflict do nothing",
            sourceId,
            fingerprint,
            articleId);
    if (claimed == 1) {
      return articleId;
    }
    return statements
        .query(
            "select article_id from content_claim where source_id = ? and fingerprint = ?",
            c -> List.of(sourceId, fingerprint),
            row -> row.getObject(1, UUID.class))
        .stream()
        .findFirst()
        .orElseThrow(ChangedMeanwhile::new);
  }

  /** Live articles of the source that have an address with the same lossy key. */
  List<UUID> lookAlikes(UUID sourceId, Address address, UUID except) {
    return statements.query(
        """
        select distinct u.article_id from original_url u join article a on a.id = u.article_id
        where u.fingerprint = ? and u.relation <> 'syndication' and a.source_id = ?
          and a.removed_at is null and a.id <> ?
        order by u.article_id limit 10""",
        c -> List.of(address.fingerprint().hash(), sourceId, except),
        row -> row.getObject(1, UUID.class));
  }
}
