/** What makes two addresses one: canonical URL, tracking parameters, fingerprint. Floor 0. */
@NullMarked
package news.broadsheet.url;

import org.jspecify.annotations.NullMarked;
