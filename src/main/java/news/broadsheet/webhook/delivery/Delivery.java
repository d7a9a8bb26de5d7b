package news.broadsheet.webhook.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One event for one webhook, to be sent now by whoever claimed it.
 *
 * @param worker under which the webhook was claimed; who finds another one there has lost it
 * @param id of the event, the same for every attempt, so that receivers can tell repetitions
 * @param secrets with each of which it is signed
 * @param attempts that failed
 * @param failures of the webhook in a row, of whatever events
 */
record Delivery(
    UUID webhook,
    UUID worker,
    UUID id,
    String url,
    List<Secret> secrets,
    boolean withArticle,
    Event event,
    int attempts,
    int failures,
    Instant givesUpAt) {}
