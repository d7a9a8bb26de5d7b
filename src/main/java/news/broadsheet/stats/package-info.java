/** What comes in, how fresh and how good it is, and which sources behave unusually. Floor 3. */
@NullMarked
package news.broadsheet.stats;

import org.jspecify.annotations.NullMarked;
