/**
 * Addresses of the web, read as the WHATWG URL Standard says, so that an address names the same
 * page here as in a browser. Only {@code http} and {@code https}: no other scheme names an article.
 * Knows nothing of news; what makes two addresses one stands in {@code news.broadsheet.url}.
 */
@NullMarked
package news.broadsheet.url.whatwg;

import org.jspecify.annotations.NullMarked;
