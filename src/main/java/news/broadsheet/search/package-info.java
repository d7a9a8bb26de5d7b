/** Full-text search over articles. Floor 3. */
@NullMarked
package news.broadsheet.search;

import org.jspecify.annotations.NullMarked;
