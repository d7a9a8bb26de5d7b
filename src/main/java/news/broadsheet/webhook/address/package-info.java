/** Where deliveries may go, and where not. */
@NullMarked
package news.broadsheet.webhook.address;

import org.jspecify.annotations.NullMarked;
