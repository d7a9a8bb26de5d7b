package news.broadsheet.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import news.broadsheet.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Who works on what. A job is claimed for a while, and again with each report; a worker that was
 * killed or cut off reports no more, and another one goes on where its last report ended. The items
 * in between are stored a second time, which changes nothing.
 */
@Singleton
class Jobs {
  /** Longer than any item takes. */
  private static final String LEASE = "interval '60 seconds'";

  private static final String CLAIM =
      """
      update import
      set state = 'running', worker = ?, leased_until = now() + %s, attempts = attempts + 1,
        started_at = coalesce(started_at, now()), updated_at = now()
      where id = (
        select id from import
        where finished_at is null and (state = 'queued' or (state = 'running' and leased_until < now()))
        order by id limit 1 for update skip locked)
      returning *
      """
          .formatted(LEASE);

  private static final String REPORT =
      """
      update import
      set position = ?, read = ?, created = created + ?, revised = revised + ?, unchanged = unchanged + ?,
        duplicate = duplicate + ?, gone = gone + ?, rejected = rejected + ?, warnings = ?::jsonb,
        leased_until = now() + %s, attempts = case when read < ? then 0 else attempts end, updated_at = now()
      where id = ? and worker = ?
      returning state
      """
          .formatted(LEASE);

  private static final String ITEMS =
      """
      insert into import_item (import_id, number, address, outcome, article_id, revision, warnings, problem)
      select ?, number, address, outcome, article_id, revision, warnings, problem
      from unnest(?::integer[], ?::text[], ?::text[], ?::uuid[], ?::integer[], ?::jsonb[], ?::jsonb[])
        as item (number, address, outcome, article_id, revision, warnings, problem)
      """;

  private final Sql sql;
  private final ObjectMapper json;

  Jobs(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** The oldest that nobody works on. */
  Optional<Job> claim() {
    UUID worker = UUID.randomUUID();
    return sql
        .query(
            row ->
                new Job(
                    row.getObject("id", UUID.class),
                    worker,
                    row.getString("media_type"),
                    row.getString("url"),
                    row.getLong("size"),
                    row.getInt("read"),
                    row.getInt("attempts"),
                    Objects.requireNonNull(Sql.instant(row, "created_at"))),
            CLAIM,
            worker)
        .stream()
        .findFirst();
  }

  /**
   * Writes down what was done, all or nothing.
   *
   * @return false when the job is cancelled, or somebody else's; then there is nothing more to do
   */
  boolean report(Job job, Report report) {
    return QuarkusTransaction.requiringNew().call(() -> write(job, report));
  }

  private boolean write(Job job, Report report) {
    List<String> state =
        sql.query(
            row -> row.getString(1),
            REPORT,
            report.position(),
            report.read(),
            report.count("created"),
            report.count("revised"),
            report.count("unchanged"),
            report.count("duplicate"),
            report.count("gone"),
            report.count("rejected"),
            json(report.warnings().isEmpty() ? null : report.warnings()),
            report.read(),
            job.id(),
            job.worker());
    if (state.isEmpty()) {
      return false;
    }
    List<ItemVerdict> items = report.items();
    if (!items.isEmpty()) {
      sql.update(
          ITEMS,
          job.id(),
          column(items, item -> Integer.toString(item.number())),
          column(items, ItemVerdict::address),
          column(items, ItemVerdict::outcome),
          column(items, item -> item.articleId() == null ? null : item.articleId().toString()),
          column(items, item -> item.revision() == null ? null : item.revision().toString()),
          column(items, item -> json(item.warnings())),
          column(items, item -> json(item.problem())));
    }
    return state.get(0).equals(ImportState.RUNNING.code());
  }

  /** The last word on a job; its bytes go. */
  void end(Job job, ImportState state, @Nullable String detail) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              int ended =
                  sql.update(
                      "update import set state = ?, detail = ?, finished_at = now(), updated_at = now(), worker = null where id = ? and worker = ? and state = 'running'",
                      state.code(),
                      detail,
                      job.id(),
                      job.worker());
              if (ended > 0) {
                sql.update("delete from import_chunk where import_id = ?", job.id());
              }
            });
  }

  /** For somebody else to go on, or for us at a better moment. */
  void release(Job job) {
    sql.update(
        "update import set state = 'queued', worker = null, updated_at = now() where id = ? and worker = ? and state = 'running'",
        job.id(),
        job.worker());
  }

  /**
   * The worker is left in the row, so that it can report what it did before it learns of this.
   *
   * @return false when there is no such import; one that is over stays as it is
   */
  boolean cancel(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              int cancelled =
                  sql.update(
                      "update import set state = 'cancelled', finished_at = now(), updated_at = now() where id = ? and finished_at is null",
                      id);
              if (cancelled > 0) {
                sql.update("delete from import_chunk where import_id = ?", id);
              }
              return cancelled > 0
                  || !sql.query(row -> row.getInt(1), "select 1 from import where id = ?", id)
                      .isEmpty();
            });
  }

  /** Uploads whose replica was killed, and imports that nobody asks for any more. */
  void tidyUp() {
    sql.update(
        "delete from import where state = 'receiving' and updated_at < now() - interval '10 minutes'");
    sql.update(
        "delete from import where id in (select id from import where finished_at < now() - interval '30 days' order by finished_at limit 100)");
  }

  private static @Nullable String[] column(
      List<ItemVerdict> items, java.util.function.Function<ItemVerdict, @Nullable String> value) {
    return items.stream().map(value).toArray(String[]::new);
  }

  private @Nullable String json(@Nullable Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
