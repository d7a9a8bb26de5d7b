/** The language in which people search: text in, a tree out. Knows no SQL. */
@NullMarked
package news.broadsheet.search.syntax;

import org.jspecify.annotations.NullMarked;
