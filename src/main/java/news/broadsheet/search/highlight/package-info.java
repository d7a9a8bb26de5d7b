/** Where hits match: safe HTML with the matches marked. */
@NullMarked
package news.broadsheet.search.highlight;

import org.jspecify.annotations.NullMarked;
