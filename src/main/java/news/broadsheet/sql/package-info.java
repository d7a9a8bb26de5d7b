/** Plain SQL, for rooms that keep no entities. Floor 0. */
@NullMarked
package news.broadsheet.sql;

import org.jspecify.annotations.NullMarked;
