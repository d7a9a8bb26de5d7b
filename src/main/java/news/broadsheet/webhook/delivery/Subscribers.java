package news.broadsheet.webhook.delivery;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import news.broadsheet.changes.Change.Kind;
import news.broadsheet.changes.ChangeFilter;
import news.broadsheet.changes.LoggedChange;
import news.broadsheet.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is written down to be delivered, and how far the change feed was read for whom. */
@Singleton
public class Subscribers {
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private static final String CHANGES =
      """
      insert into webhook_delivery
        (id, webhook_id, event, change_sequence, article_id, revision, cursor, at, state, due_at, gives_up_at, created_at)
      select id, ?, event, sequence, article_id, revision, cursor, at, 'pending', now(),
        now() + ? * interval '1 millisecond', now()
      from unnest(?::uuid[], ?::text[], ?::bigint[], ?::uuid[], ?::integer[], ?::text[], ?::timestamptz[])
        as change (id, event, sequence, article_id, revision, cursor, at)""";

  private static final String OTHER =
      """
      insert into webhook_delivery (id, webhook_id, event, at, state, due_at, gives_up_at, created_at)
      values (?, ?, ?, now(), 'pending', now(), now() + ? * interval '1 millisecond', now())""";

  private final Sql sql;
  private final Duration retryFor;

  /**
   * @param retryFor how long an event is tried before it is given up
   */
  Subscribers(
      Sql sql,
      @ConfigProperty(name = "broadsheet.webhooks.retry-for", defaultValue = "24H")
          Duration retryFor) {
    this.sql = sql;
    this.retryFor = retryFor;
  }

  List<Subscriber> all() {
    return sql.query(
        Subscribers::read,
        """
        select id, position, kinds, language, query, version,
          array(select s.id from source s where w.source_id in (s.id, s.merged_into)) as sources
        from webhook w where enabled order by id""");
  }

  /** How many of its deliveries wait, counted up to a limit. */
  int waiting(UUID webhook, int limit) {
    return sql.query(
            row -> row.getInt(1),
            "select count(*) from (select from webhook_delivery where webhook_id = ? and state = 'pending' limit ?) as d",
            webhook,
            limit)
        .getFirst();
  }

  /**
   * Moves its position on and writes the changes in between down, both or neither.
   *
   * @return false when another process did, or the webhook is not as it was read
   */
  boolean advance(Subscriber subscriber, String to, List<LoggedChange> changes) {
    return sql.inTransaction(
        () -> {
          boolean moved = move(subscriber, to);
          if (moved && !changes.isEmpty()) {
            sql.update(
                CHANGES,
                subscriber.id(),
                retryFor.toMillis(),
                column(changes, change -> IDS.generate()),
                column(changes, change -> change.change().kind().word()),
                column(changes, change -> change.position().sequence()),
                column(changes, change -> change.change().articleId()),
                column(changes, change -> change.change().revision()),
                column(changes, LoggedChange::cursor),
                column(changes, change -> change.change().at()));
          }
          return moved;
        });
  }

  /** Goes on elsewhere, and tells that there may be changes in between. */
  void startOver(Subscriber subscriber, String at) {
    sql.inTransaction(
        () -> {
          boolean moved = move(subscriber, at);
          if (moved) {
            sql.update(
                OTHER,
                IDS.generate(),
                subscriber.id(),
                Event.Kind.MISSED.word(),
                retryFor.toMillis());
          }
          return moved;
        });
  }

  /** The first that a new webhook is told: whether it works is seen at once. */
  public void greet(UUID webhook) {
    sql.update(OTHER, IDS.generate(), webhook, Event.Kind.PING.word(), retryFor.toMillis());
  }

  /** An owner wants it sent once more, whatever became of it; and at once, however ill it was. */
  public boolean again(UUID webhook, UUID delivery) {
    return sql.inTransaction(
        () -> {
          int found =
              sql.update(
                  """
                  update webhook_delivery set state = 'pending', attempts = 0, due_at = now(),
                    gives_up_at = now() + ? * interval '1 millisecond', finished_at = null
                  where id = ? and webhook_id = ?""",
                  retryFor.toMillis(),
                  delivery,
                  webhook);
          sql.update("update webhook set rests_until = null where id = ?", webhook);
          return found > 0;
        });
  }

  private boolean move(Subscriber subscriber, String to) {
    return sql.update(
            """
            update webhook set position = ?
            where id = ? and position = ? and version = ? and enabled""",
            to,
            subscriber.id(),
            subscriber.position(),
            subscriber.version())
        > 0;
  }

  /** As text, which the statement casts. */
  private static String[] column(List<LoggedChange> changes, Function<LoggedChange, Object> value) {
    return changes.stream().map(value).map(String::valueOf).toArray(String[]::new);
  }

  private static Subscriber read(ResultSet row) throws SQLException {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String word : (String[]) row.getArray("kinds").getArray()) {
      kinds.add(Kind.ofWord(word).orElseThrow());
    }
    UUID[] sources = (UUID[]) row.getArray("sources").getArray();
    return new Subscriber(
        row.getObject("id", UUID.class),
        row.getString("position"),
        new ChangeFilter(
            kinds, sources.length == 0 ? null : Set.of(sources), row.getString("language")),
        row.getString("query"),
        row.getInt("version"));
  }
}
