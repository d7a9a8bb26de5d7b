/**
 * Which blocks of a page are the article, and how they are written down. Part of the page reader.
 */
@NullMarked
package news.broadsheet.ingest.document.page.body;

import org.jspecify.annotations.NullMarked;
