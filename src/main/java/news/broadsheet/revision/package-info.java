/** What an article said before, and what changed from one revision to another. Floor 3. */
@NullMarked
package news.broadsheet.revision;

import org.jspecify.annotations.NullMarked;
