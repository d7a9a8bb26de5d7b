/** Statements of the search put together from parts, and the view of the database they run on. */
@NullMarked
package news.broadsheet.search.sql;

import org.jspecify.annotations.NullMarked;
