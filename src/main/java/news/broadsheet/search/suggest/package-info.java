/** What completes a word while it is typed, and what was meant by a misspelt one. */
@NullMarked
package news.broadsheet.search.suggest;

import org.jspecify.annotations.NullMarked;
