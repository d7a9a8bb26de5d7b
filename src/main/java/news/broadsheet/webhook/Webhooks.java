package news.broadsheet.webhook;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.broadsheet.audit.Act;
import news.broadsheet.audit.AuditLog;
import news.broadsheet.changes.ChangeFeed;
import news.broadsheet.edit.IfMatch;
import news.broadsheet.page.Cursor;
import news.broadsheet.page.Page;
import news.broadsheet.sql.Sql;
import news.broadsheet.webhook.delivery.Secret;
import news.broadsheet.webhook.delivery.Subscribers;
import org.jspecify.annotations.Nullable;

/** Webhooks as their owners see them. */
@Singleton
class Webhooks {
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();
  private static final String PAGES = "webhooks";

  private static final String SELECT =
      "select w.*, s.slug from webhook w left join source s on s.id = w.source_id ";

  private static final String INSERT =
      """
      insert into webhook (id, url, description, kinds, source_id, language, query, include_article, secret,
        enabled, disabled_reason, disabled_at, position, created_at, updated_at)
      select ?, ?, ?, ?, ?, ?, ?, ?, ?, enabled, case when not enabled then 'owner' end,
        case when not enabled then now() end, ?, now(), now()
      from (values (?::boolean)) as asked (enabled)""";

  // Whatever its owner changed, it was perhaps to make it well again.
  private static final String UPDATE =
      """
      update webhook set url = ?, description = ?, kinds = ?, source_id = ?, language = ?, query = ?,
        include_article = ?, enabled = asked.enabled,
        disabled_reason = case when not asked.enabled then coalesce(disabled_reason, 'owner') end,
        disabled_at = case when not asked.enabled then coalesce(disabled_at, now()) end,
        failures = 0, failing_since = null, rests_until = null, version = version + 1, updated_at = now()
      from (values (?::boolean)) as asked (enabled) where id = ? and version = ?""";

  /** How long receivers may take to learn of a new secret. */
  private static final String BOTH_VALID = "interval '24 hours'";

  private final Sql sql;
  private final ChangeFeed feed;
  private final Wishes wishes;
  private final Subscribers subscribers;
  private final AuditLog audit;

  Webhooks(Sql sql, ChangeFeed feed, Wishes wishes, Subscribers subscribers, AuditLog audit) {
    this.sql = sql;
    this.feed = feed;
    this.wishes = wishes;
    this.subscribers = subscribers;
    this.audit = audit;
  }

  /** What becomes of a webhook; may refuse. */
  interface Edit {
    NewWebhook of(NewWebhook current) throws JacksonException;
  }

  /** With its secret. Looks the host up before the transaction, which that must not prolong. */
  WebhookView create(NewWebhook asked) {
    UUID source = wishes.check(asked);
    String position = feed.now().encoded();
    UUID id = IDS.generate();
    String secret = Secret.made().value();
    return sql.inTransaction(
        () -> {
          sql.update(
              INSERT,
              id,
              asked.url(),
              asked.description(),
              asked.kindWords(),
              source,
              asked.language(),
              asked.query(),
              asked.include() != null,
              secret,
              position,
              asked.isEnabled());
          subscribers.greet(id);
          record(Act.WEBHOOK_CREATED, id, asked.url());
          return one(id).with(secret);
        });
  }

  /**
   * @throws WebhookNotFound when there is none
   */
  WebhookView one(UUID id) {
    return found(id, "where w.id = ?");
  }

  /** Oldest first: ids are given out in the order of time. */
  Page<WebhookView> page(int limit, @Nullable String cursor) {
    UUID after = cursor == null ? new UUID(0, 0) : Cursor.id(cursor, PAGES);
    List<WebhookView> found =
        sql.query(
            WebhookView::read, SELECT + "where w.id > ? order by w.id limit ?", after, limit + 1);
    return Page.of(found, limit, last -> Cursor.after(last.id(), PAGES));
  }

  /** Again and again while others change it in between: each time one of them got on. */
  WebhookView change(UUID id, IfMatch ifMatch, Edit edit) throws JacksonException {
    boolean changed = false;
    while (!changed) {
      WebhookView view = one(id);
      ifMatch.check(view.entityTag());
      NewWebhook asked = edit.of(NewWebhook.of(view));
      UUID source = wishes.check(asked);
      changed = sql.inTransaction(() -> update(view, asked, source));
    }
    return one(id);
  }

  private boolean update(WebhookView view, NewWebhook asked, @Nullable UUID source) {
    int updated =
        sql.update(
            UPDATE,
            asked.url(),
            asked.description(),
            asked.kindWords(),
            source,
            asked.language(),
            asked.query(),
            asked.include() != null,
            asked.isEnabled(),
            view.id(),
            view.version());
    if (updated > 0) {
      record(Act.WEBHOOK_CHANGED, view.id(), asked.url());
    }
    return updated > 0;
  }

  /** With the new secret. */
  @Transactional
  WebhookView rotate(UUID id, IfMatch ifMatch) {
    WebhookView view = locked(id);
    ifMatch.check(view.entityTag());
    String secret = Secret.made().value();
    sql.update(
        "update webhook set former_secret = secret, former_until = now() + "
            + BOTH_VALID
            + ", secret = ?, version = version + 1, updated_at = now() where id = ?",
        secret,
        id);
    record(Act.WEBHOOK_ROTATED, id, view.url());
    return one(id).with(secret);
  }

  @Transactional
  void delete(UUID id, IfMatch ifMatch) {
    WebhookView view = locked(id);
    ifMatch.check(view.entityTag());
    sql.update("delete from webhook where id = ?", id);
    record(Act.WEBHOOK_REMOVED, id, view.url());
  }

  private void record(Act act, UUID id, String url) {
    audit.record(act, id, Map.of("url", url));
  }

  private WebhookView locked(UUID id) {
    return found(id, "where w.id = ? for update of w");
  }

  private WebhookView found(UUID id, String where) {
    return sql.query(WebhookView::read, SELECT + where, id).stream()
        .findFirst()
        .orElseThrow(() -> new WebhookNotFound(id));
  }
}
