package news.broadsheet.webhook;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import news.broadsheet.page.Cursor;
import news.broadsheet.page.Page;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.sql.Sql;
import news.broadsheet.webhook.delivery.Subscribers;
import org.jspecify.annotations.Nullable;

/** What webhooks were sent, and shall be sent again. */
@Singleton
class DeliveryLog {
  private static final UUID NEWEST = new UUID(-1, -1);

  private final Sql sql;
  private final Webhooks webhooks;
  private final Subscribers subscribers;

  DeliveryLog(Sql sql, Webhooks webhooks, Subscribers subscribers) {
    this.sql = sql;
    this.webhooks = webhooks;
    this.subscribers = subscribers;
  }

  /**
   * Newest first.
   *
   * @throws WebhookNotFound when there is no such webhook
   */
  Page<DeliveryView> page(
      UUID webhook, @Nullable DeliveryState state, int limit, @Nullable String cursor) {
    webhooks.one(webhook);
    String query = "deliveries " + webhook + " " + state;
    String code = state == null ? null : state.code();
    List<DeliveryView> found =
        sql.query(
            DeliveryView::read,
            """
            select * from webhook_delivery
            where webhook_id = ? and id < ? and (?::text is null or state = ?)
            order by id desc limit ?""",
            webhook,
            cursor == null ? NEWEST : Cursor.id(cursor, query),
            code,
            code,
            limit + 1);
    return Page.of(found, limit, last -> Cursor.after(last.id(), query));
  }

  /** As it is now that it will be sent again. */
  DeliveryView again(UUID webhook, UUID delivery) {
    webhooks.one(webhook);
    return sql.inTransaction(
        () -> {
          if (!subscribers.again(webhook, delivery)) {
            throw new ProblemException(
                ProblemType.NOT_FOUND, "The webhook has no delivery " + delivery + ".");
          }
          return sql.query(
                  DeliveryView::read, "select * from webhook_delivery where id = ?", delivery)
              .getFirst();
        });
  }
}
