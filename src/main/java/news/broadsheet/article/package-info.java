/** Articles, their original URLs and revisions, and the reads. Floor 2. */
@NullMarked
package news.broadsheet.article;

import org.jspecify.annotations.NullMarked;
