/**
 * HTML as blocks of text, and these as Markdown: for pages and for the texts of feeds. Part of
 * ingest, floor 3.
 */
@NullMarked
package news.broadsheet.ingest.document.html;

import org.jspecify.annotations.NullMarked;
