/** What those who run the store did to it. Floor 1. */
@NullMarked
package news.broadsheet.audit;

import org.jspecify.annotations.NullMarked;
