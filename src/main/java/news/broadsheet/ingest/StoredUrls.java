package news.broadsheet.ingest;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import news.broadsheet.source.RuleBook;
import news.broadsheet.sql.Sql;
import news.broadsheet.url.CanonicalUrl;

/** Reads stored addresses and makes their keys anew, many at once. */
@Singleton
class StoredUrls {
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final Sql sql;

  StoredUrls(Sql sql) {
    this.sql = sql;
  }

  /** The addresses of a host that follow a place, in order. */
  List<StoredUrl> after(RekeyQueue.Place place, int limit) {
    return sql.query(
        "select "
            + StoredUrl.COLUMNS
            + " from original_url"
            + " where host = ? and (article_id, id) > (?, ?) order by article_id, id limit "
            + limit,
        c -> List.of(place.host(), place.article(), place.url()),
        StoredUrl::read);
  }

  /** Those that have one of these keys now. */
  List<StoredUrl> having(Collection<byte[]> identities) {
    return sql.query(
        "select "
            + StoredUrl.COLUMNS
            + " from original_url"
            + " where identity = any(?) and relation <> 'syndication'",
        c -> List.of(Sql.array(c, "bytea", identities, identity -> identity)),
        StoredUrl::read);
  }

  /** Writes the new keys of addresses that go on naming what they named. */
  void refresh(List<StoredUrl> rows, RuleBook rules) {
    sql.update(
        """
        update original_url u set canonical_url = n.canonical_url, identity = n.identity,
          fingerprint = n.fingerprint, host = n.host, rules_version = ?, source_rules_version = ?
        from unnest(?::uuid[], ?::text[], ?::bytea[], ?::bytea[], ?::text[])
          as n (id, canonical_url, identity, fingerprint, host)
        where u.id = n.id""",
        c -> {
          List<CanonicalUrl> urls = rows.stream().map(row -> row.canonicalBy(rules)).toList();
          return List.of(
              CanonicalUrl.RULES_VERSION,
              rules.version(),
              Sql.array(c, "uuid", rows, StoredUrl::id),
              Sql.array(c, "text", urls, CanonicalUrl::value),
              Sql.array(c, "bytea", urls, CanonicalUrl::identity),
              Sql.array(c, "bytea", urls, url -> rules.fingerprint(url).hash()),
              Sql.array(c, "text", urls, CanonicalUrl::host));
        });
  }

  /** Frees keys that others will claim before these addresses have their own new ones. */
  void park(List<StoredUrl> rows) {
    sql.update(
        "update original_url set identity = sha256(convert_to(id::text, 'UTF8'))"
            + " where id = any(?::uuid[])",
        c -> List.of(Sql.array(c, "uuid", rows, StoredUrl::id)));
  }

  /**
   * Claims the new keys, each as a copy of its address, where nobody has them; in the order of the
   * keys, in which posts claim them too. The addresses keep their old keys meanwhile, so that
   * nobody who holds a claim waits for them.
   */
  void claim(List<StoredUrl> rows, RuleBook rules) {
    sql.update(
        """
        insert into original_url (id, article_id, url, canonical_url, identity, fingerprint, host,
          relation, rules_version, source_rules_version, first_seen_at)
        select n.copy_id, u.article_id, u.url, n.canonical_url, n.identity, n.fingerprint, n.host,
          u.relation, ?, ?, u.first_seen_at
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bytea[], ?::bytea[], ?::text[])
          as n (id, copy_id, canonical_url, identity, fingerprint, host)
        join original_url u on u.id = n.id
        order by n.identity, u.first_seen_at, u.id
        on conflict (identity) where relation <> 'syndication' do nothing""",
        c -> {
          List<CanonicalUrl> urls = rows.stream().map(row -> row.canonicalBy(rules)).toList();
          return List.of(
              CanonicalUrl.RULES_VERSION,
              rules.version(),
              Sql.array(c, "uuid", rows, StoredUrl::id),
              Sql.array(c, "uuid", rows, row -> IDS.generate()),
              Sql.array(c, "text", urls, CanonicalUrl::value),
              Sql.array(c, "bytea", urls, CanonicalUrl::identity),
              Sql.array(c, "bytea", urls, url -> rules.fingerprint(url).hash()),
              Sql.array(c, "text", urls, CanonicalUrl::host));
        });
  }

  /** Takes the addresses with their former keys away; their copies take their ids. */
  void replace(List<StoredUrl> rows, RuleBook rules) {
    sql.update(
        "delete from original_url where id = any(?::uuid[])",
        c -> List.of(Sql.array(c, "uuid", rows, StoredUrl::id)));
    sql.update(
        """
        update original_url u set id = n.id
        from unnest(?::uuid[], ?::bytea[], ?::text[]) as n (id, identity, url)
        where u.identity = n.identity and u.url = n.url and u.relation <> 'syndication'""",
        c ->
            List.of(
                Sql.array(c, "uuid", rows, StoredUrl::id),
                Sql.array(c, "bytea", rows, row -> row.canonicalBy(rules).identity()),
                Sql.array(c, "text", rows, StoredUrl::url)));
  }
}
