package news.broadsheet.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import news.broadsheet.changes.Change.Kind;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeLogTest {
  private static final Instant AT = Instant.parse("2026-03-04T05:06:07.123456Z");

  @Inject ChangeLog log;
  @Inject ChangeFeed feed;
  @Inject Session database;

  @Test
  void changes_are_kept_as_they_were_told_and_in_their_order() {
    List<Change> told =
        Arrays.stream(Kind.values())
            .map(kind -> new Change(kind, UUID.randomUUID(), kind.word().length(), AT))
            .toList();

    QuarkusTransaction.requiringNew().run(() -> log.append(told));

    assertThat(kept(told)).isEqualTo(told);
  }

  /** A follower must not hear of what did not happen. */
  @Test
  void changes_are_forgotten_with_the_transaction_that_made_them() {
    List<Change> told = List.of(new Change(Kind.CREATED, UUID.randomUUID(), 1, AT));

    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          log.append(told);
                          assertThat(kept(told)).isEqualTo(told);
                          throw new IllegalStateException("rolled back");
                        }))
        .hasMessage("rolled back");

    assertThat(kept(told)).isEmpty();
  }

  @Test
  void a_change_without_a_transaction_is_refused() {
    assertThatThrownBy(() -> log.append(List.of())).isInstanceOf(TransactionalException.class);
  }

  /** The first is why the feed orders by transaction, and must not become a constant. */
  @Test
  void every_change_carries_its_transaction() {
    UUID article = UUID.randomUUID();
    for (int revision = 1; revision <= 3; revision++) {
      List<Change> told = List.of(new Change(Kind.REVISED, article, revision, AT));
      QuarkusTransaction.requiringNew().run(() -> log.append(told));
    }

    Long transactions =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    database
                        .createNativeQuery(
                            "select count(distinct transaction) from change where article_id = :id",
                            Long.class)
                        .setParameter("id", article)
                        .getSingleResult());
    assertThat(transactions).isEqualTo(3);
  }

  /** Transactions are numbered before they wait for each other; a follower must not see that. */
  @Test
  void the_changes_of_one_article_are_in_their_order_whichever_transaction_began_first() {
    UUID article = UUID.randomUUID();
    Change before = new Change(Kind.REVISED, article, 1, AT);
    Change after = new Change(Kind.REMOVED, article, 2, AT);

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              log.append(List.of(new Change(Kind.CREATED, UUID.randomUUID(), 1, AT)));
              QuarkusTransaction.requiringNew().run(() -> log.append(List.of(before)));
              log.append(List.of(after));
            });

    assertThat(told(article)).containsExactly(before, after);
  }

  private List<Change> told(UUID article) {
    return feed.oldest(ChangeFilter.ALL, 1_000).items().stream()
        .map(LoggedChange::change)
        .filter(change -> change.articleId().equals(article))
        .toList();
  }

  private List<Change> kept(List<Change> told) {
    UUID[] articles = told.stream().map(Change::articleId).toArray(UUID[]::new);
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                database
                    .createNativeQuery(
                        "select kind, article_id, revision, at from change"
                            + " where article_id = any(:ids) order by sequence",
                        Object[].class)
                    .setParameter("ids", articles)
                    .getResultStream()
                    .map(ChangeLogTest::change)
                    .toList());
  }

  private static Change change(Object[] row) {
    Kind kind =
        Arrays.stream(Kind.values()).filter(k -> k.word().equals(row[0])).findFirst().orElseThrow();
    return new Change(kind, (UUID) row[1], (int) row[2], (Instant) row[3]);
  }
}
