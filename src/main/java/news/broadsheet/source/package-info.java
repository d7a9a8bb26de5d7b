/** Publishers: who an article came from. Floor 1. */
@NullMarked
package news.broadsheet.source;

import org.jspecify.annotations.NullMarked;
