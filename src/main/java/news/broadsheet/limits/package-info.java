/** What one request may cost: how long its body may be, and how long it may take. */
@NullMarked
package news.broadsheet.limits;

import org.jspecify.annotations.NullMarked;
