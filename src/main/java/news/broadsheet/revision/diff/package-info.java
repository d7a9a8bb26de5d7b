/** What it takes to make one text of another: lines first, then words. Pure Java. */
@NullMarked
package news.broadsheet.revision.diff;

import org.jspecify.annotations.NullMarked;
