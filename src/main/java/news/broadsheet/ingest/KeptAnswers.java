package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.broadsheet.sql.Micros;
import news.broadsheet.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to requests with an {@link IdempotencyKey}, kept for 24 hours. An answer is
 * written in the transaction of the article that it tells of: there is never one without the other.
 */
@Singleton
class KeptAnswers {
  private static final Duration KEPT = Duration.ofHours(24);

  /** Longer than any request may take: whoever began then has died and left nothing. */
  private static final Duration ABANDONED = Duration.ofSeconds(60);

  /** How many old ones a request takes away, so that no job is needed and none is long. */
  private static final int PURGED = 20;

  private final Sql sql;
  private final Transactions transactions;

  KeptAnswers(Sql sql, Transactions transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  record Answer(int status, String json) {}

  /**
   * A request that nobody else works on.
   *
   * @param caller whose key it is: two callers may choose the same one
   */
  record Begun(String caller, IdempotencyKey key, Instant at) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Row(byte[] request, @Nullable Integer status, @Nullable String answer) {}

  /**
   * Begins a request, unless it was answered already.
   *
   * @param request its digest
   * @throws news.broadsheet.problem.ProblemException 422 when the key was used for another request,
   *     409 while the same one is being worked on
   */
  Optional<Answer> begin(Begun begun, byte[] request) {
    return transactions.run(
        () -> {
          purge(begun.at());
          return claim(begun, request)
              ? Optional.<Answer>empty()
              : Optional.of(kept(begun, request));
        });
  }

  /** To be called in the transaction of what is answered. */
  void keep(Begun begun, Answer answer) {
    int kept =
        sql.update(
            """
            update idempotency_key set status = ?, answer = ?
            where caller = ? and key = ? and started_at = ? and status is null""",
            answer.status(),
            answer.json(),
            begun.caller(),
            begun.key().value(),
            ArticleRow.time(begun.at()));
    if (kept == 0) {
      throw begun.key().inFlight();
    }
  }

  /** Nothing was stored: the same request may be tried again. */
  void forget(Begun begun) {
    transactions.run(
        () ->
            sql.update(
                """
                delete from idempotency_key
                where caller = ? and key = ? and started_at = ? and status is null""",
                begun.caller(),
                begun.key().value(),
                ArticleRow.time(begun.at())));
  }

  private boolean claim(Begun begun, byte[] request) {
    return sql.update(
            """
            insert into idempotency_key as kept (caller, key, request, started_at) values (?, ?, ?, ?)
            on conflict (caller, key) do update
              set request = excluded.request, started_at = excluded.started_at, status = null, answer = null
              where kept.started_at < ? or (kept.status is null and kept.started_at < ?)""",
            begun.caller(),
            begun.key().value(),
            request,
            ArticleRow.time(begun.at()),
            ArticleRow.time(begun.at().minus(KEPT)),
            ArticleRow.time(begun.at().minus(ABANDONED)))
        == 1;
  }

  private Answer kept(Begun begun, byte[] request) {
    Row row =
        sql
            .query(
                "select request, status, answer from idempotency_key where caller = ? and key = ?",
                c -> List.of(begun.caller(), begun.key().value()),
                r -> new Row(r.getBytes(1), r.getObject(2, Integer.class), r.getString(3)))
            .stream()
            .findFirst()
            .orElseThrow(ChangedMeanwhile::new);
    if (!Arrays.equals(row.request(), request)) {
      throw begun.key().usedForAnother();
    }
    if (row.status() == null || row.answer() == null) {
      throw begun.key().inFlight();
    }
    return new Answer(row.status(), row.answer());
  }

  private void purge(Instant now) {
    sql.update(
        """
        delete from idempotency_key where (caller, key) in (
          select caller, key from idempotency_key where started_at < ?
          order by started_at limit ? for update skip locked)""",
        ArticleRow.time(now.minus(KEPT)),
        PURGED);
  }

  static Begun now(String caller, IdempotencyKey key) {
    return new Begun(caller, key, Micros.now());
  }
}
