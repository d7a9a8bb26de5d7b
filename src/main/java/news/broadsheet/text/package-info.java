/** What makes two texts one: Markdown, plain text, fingerprints, search text. Floor 0. */
@NullMarked
package news.broadsheet.text;

import org.jspecify.annotations.NullMarked;
