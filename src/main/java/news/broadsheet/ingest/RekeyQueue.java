package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.broadsheet.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The hosts whose keys wait to be made anew. */
@Singleton
class RekeyQueue {
  private static final UUID FIRST = new UUID(0, 0);

  private final Sql sql;

  RekeyQueue(Sql sql) {
    this.sql = sql;
  }

  /**
   * How far a host is done: up to this address of this article.
   *
   * @param article all zeros where nothing is done
   */
  record Place(String host, UUID article, UUID url) {}

  /**
   * The host that waits longest and that nobody else is at; nobody else is until the end of the
   * transaction.
   */
  Optional<Place> next() {
    return sql
        .query(
            """
            select host, after_article, after_url from rekey
            order by queued_at, host limit 1 for update skip locked""",
            c -> List.of(),
            row ->
                new Place(
                    row.getString(1),
                    orFirst(row.getObject(2, UUID.class)),
                    orFirst(row.getObject(3, UUID.class))))
        .stream()
        .findFirst();
  }

  void advance(Place place) {
    sql.update(
        "update rekey set after_article = ?, after_url = ? where host = ?",
        place.article(),
        place.url(),
        place.host());
  }

  void done(String host) {
    sql.update("delete from rekey where host = ?", host);
  }

  /** Every host there is, one look-up in the index each: a plain distinct reads all addresses. */
  void all() {
    sql.update(
        """
        with recursive known (host) as (
          (select host from original_url order by host limit 1)
          union all
          select (select u.host from original_url u where u.host > known.host order by u.host limit 1)
          from known where known.host is not null
        )
        insert into rekey (host) select host from known where host is not null
        on conflict (host) do update set after_article = null, after_url = null, queued_at = now()""");
  }

  /**
   * What a program writes whose general rules are no longer the newest, while its replicas are
   * being replaced one by one, is to be made anew by those that replace it.
   */
  void leaveBehind(Incoming incoming) {
    if (incoming.rules().outdated()) {
      String[] hosts =
          incoming.addresses().stream()
              .map(address -> address.canonical().host())
              .distinct()
              .sorted()
              .toArray(String[]::new);
      sql.update(
          """
          insert into rekey (host) select unnest(?::text[])
          on conflict (host) do update set after_article = null, after_url = null""",
          connection -> List.of(connection.createArrayOf("text", hosts)));
    }
  }

  private static UUID orFirst(@Nullable UUID id) {
    return id == null ? FIRST : id;
  }
}
