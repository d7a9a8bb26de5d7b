/** The change feed over HTTP: pages, long polls and streams, with the articles. Floor 4. */
@NullMarked
package news.broadsheet.follow;

import org.jspecify.annotations.NullMarked;
