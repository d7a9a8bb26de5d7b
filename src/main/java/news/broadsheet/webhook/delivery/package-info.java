/** Turns changes into deliveries and makes them: signed, retried, one at a time an endpoint. */
@NullMarked
package news.broadsheet.webhook.delivery;

import org.jspecify.annotations.NullMarked;
