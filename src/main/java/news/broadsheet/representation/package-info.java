/** One article in every form it is served in: JSON, Markdown, a page, linked data. Floor 3. */
@NullMarked
package news.broadsheet.representation;

import org.jspecify.annotations.NullMarked;
