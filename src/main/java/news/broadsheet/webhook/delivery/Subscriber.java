package news.broadsheet.webhook.delivery;

import java.util.UUID;
import news.broadsheet.changes.ChangeFilter;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that is enabled.
 *
 * @param position the cursor of the last change that is written down for it
 * @param version of the webhook, by which all of this is so
 * @param query what an article must match, too; null for any
 */
record Subscriber(
    UUID id, String position, ChangeFilter filter, @Nullable String query, int version) {}
