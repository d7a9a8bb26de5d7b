/** Changes pushed to the addresses of others: who is told, of what, and the log of it. Floor 4. */
@NullMarked
package news.broadsheet.webhook;

import org.jspecify.annotations.NullMarked;
