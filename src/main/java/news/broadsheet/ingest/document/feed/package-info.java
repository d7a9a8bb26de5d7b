/** Feeds: RSS, Atom, RDF and JSON Feed, whole or broken. Part of ingest, floor 3. */
@NullMarked
package news.broadsheet.ingest.document.feed;

import org.jspecify.annotations.NullMarked;
