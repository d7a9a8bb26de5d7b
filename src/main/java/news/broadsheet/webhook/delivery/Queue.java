package news.broadsheet.webhook.delivery;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.broadsheet.audit.Act;
import news.broadsheet.audit.AuditLog;
import news.broadsheet.sql.Sql;

/**
 * Which delivery is next, and what became of it. A worker leases a webhook for the time of one
 * attempt rather than keep a transaction open with its row locked: HTTP takes seconds, a connection
 * would be held for as long, and an open transaction that wrote holds back the change feed for all
 * followers. Who is killed amid an attempt loses the lease when its time is over.
 */
@Singleton
class Queue {
  // Who waits longest for a turn comes first, so that one with a thousand deliveries does not keep
  // another one with a single one waiting.
  private static final String CLAIM =
      """
      update webhook set worker = ?, leased_until = now() + ? * interval '1 millisecond', served_at = now()
      where id = (
        select w.id from webhook w
        where w.enabled and coalesce(w.leased_until, '-infinity') < now()
          and coalesce(w.rests_until, '-infinity') <= now()
          and exists (
            select from webhook_delivery d
            where d.webhook_id = w.id and d.state = 'pending' and d.due_at <= now())
        order by w.served_at nulls first, w.id limit 1 for update skip locked)
      returning id""";

  // A statement of its own: that of the claim began before whoever had the lease wrote its report.
  private static final String NEXT =
      """
      select w.id as webhook, w.worker, w.url, w.secret, w.include_article, w.failures,
        case when w.former_until > now() then w.former_secret end as former_secret,
        d.id, d.event, d.article_id, d.revision, d.cursor, d.at, d.attempts, d.gives_up_at
      from webhook w join webhook_delivery d on d.webhook_id = w.id
      where w.id = ? and w.worker = ? and d.state = 'pending' and d.due_at <= now()
      order by d.due_at, d.id limit 1""";

  private final Sql sql;
  private final AuditLog audit;
  private final Duration lease;

  Queue(Sql sql, AuditLog audit, Post post) {
    this.sql = sql;
    this.audit = audit;
    // Twice as long as an attempt takes at most: the article is read before, the report written
    // after it.
    this.lease = post.timeout().multipliedBy(2);
  }

  /** Something to send now, if there is anything that nobody else sends. */
  Optional<Delivery> claim() {
    UUID worker = UUID.randomUUID();
    return sql.inTransaction(
        () -> {
          List<UUID> claimed =
              sql.query(row -> row.getObject(1, UUID.class), CLAIM, worker, lease.toMillis());
          if (claimed.isEmpty()) {
            return Optional.empty();
          }
          List<Delivery> next = sql.query(Queue::read, NEXT, claimed.getFirst(), worker);
          if (next.isEmpty()) {
            release(claimed.getFirst(), worker);
          }
          return next.stream().findFirst();
        });
  }

  /** Whoever holds the lease by now: what was delivered is delivered. */
  void delivered(Delivery delivery, Answer answer) {
    sql.inTransaction(
        () -> {
          sql.update(
              """
              update webhook set worker = null, leased_until = null, failures = 0, failing_since = null,
                rests_until = null, version = version + case when failing_since is null then 0 else 1 end
              where id = ? and worker = ?""",
              delivery.webhook(),
              delivery.worker());
          return sql.update(
              """
              update webhook_delivery set state = 'delivered', attempts = attempts + 1, attempted_at = now(),
                last_status = ?, last_error = null, due_at = null, finished_at = now()
              where id = ? and state = 'pending'""",
              answer.status(),
              delivery.id());
        });
  }

  /**
   * @param pause until the event is sent again; its last attempt is at the end of its time
   * @param rest until anything is sent to the webhook again
   * @return whether the event is given up
   */
  boolean failed(Delivery delivery, Answer answer, Duration pause, Duration rest) {
    return sql.inTransaction(
        () -> {
          sql.update(
              """
              update webhook set worker = null, leased_until = null, failures = failures + 1,
                rests_until = now() + ? * interval '1 millisecond',
                failing_since = coalesce(failing_since, now()),
                version = version + case when failing_since is null then 1 else 0 end
              where id = ? and worker = ?""",
              rest.toMillis(),
              delivery.webhook(),
              delivery.worker());
          List<String> state =
              sql.query(
                  row -> row.getString(1),
                  """
                  update webhook_delivery set attempts = attempts + 1, attempted_at = now(),
                    last_status = ?, last_error = ?,
                    state = case when ? or gives_up_at <= now() then 'dead' else 'pending' end,
                    due_at = case when ? or gives_up_at <= now() then null
                      else least(gives_up_at, now() + ? * interval '1 millisecond') end,
                    finished_at = case when ? or gives_up_at <= now() then now() end
                  where id = ? and state = 'pending' returning state""",
                  answer.status(),
                  answer.error(),
                  answer.isGone(),
                  answer.isGone(),
                  pause.toMillis(),
                  answer.isGone(),
                  delivery.id());
          return state.contains("dead");
        });
  }

  /** For somebody else, or for later: nothing was sent. */
  void release(UUID webhook, UUID worker) {
    sql.update(
        "update webhook set worker = null, leased_until = null where id = ? and worker = ?",
        webhook,
        worker);
  }

  /**
   * @param failingFor not before it has failed for so long
   * @return whether it was enabled until now
   */
  boolean disable(UUID webhook, String reason, Duration failingFor) {
    return sql.inTransaction(
        () -> {
          int disabled =
              sql.update(
                  """
                  update webhook set enabled = false, disabled_reason = ?, disabled_at = now(), updated_at = now(),
                    version = version + 1
                  where id = ? and enabled and failing_since <= now() - ? * interval '1 millisecond'""",
                  reason,
                  webhook,
                  failingFor.toMillis());
          if (disabled > 0) {
            audit.recordOwn(Act.WEBHOOK_DISABLED, webhook, Map.of("reason", reason));
          }
          return disabled > 0;
        });
  }

  private static Delivery read(ResultSet row) throws SQLException {
    var secrets = new ArrayList<Secret>();
    secrets.add(new Secret(row.getString("secret")));
    String former = row.getString("former_secret");
    if (former != null) {
      secrets.add(new Secret(former));
    }
    Instant givesUpAt = Sql.knownInstant(row, "gives_up_at");
    return new Delivery(
        row.getObject("webhook", UUID.class),
        row.getObject("worker", UUID.class),
        row.getObject("id", UUID.class),
        row.getString("url"),
        List.copyOf(secrets),
        row.getBoolean("include_article"),
        new Event(
            Event.Kind.ofWord(row.getString("event")),
            row.getObject("article_id", UUID.class),
            row.getObject("revision", Integer.class),
            row.getString("cursor"),
            Sql.knownInstant(row, "at")),
        row.getInt("attempts"),
        row.getInt("failures"),
        givesUpAt);
  }
}
