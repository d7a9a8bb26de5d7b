/** The pictures of an article with their captions and credits. Part of the page reader. */
@NullMarked
package news.broadsheet.ingest.document.page.picture;

import org.jspecify.annotations.NullMarked;
