package news.broadsheet.search;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search as they came in. All strings: a value that does not parse is then
 * refused here, with all others that are wrong, and {@code highlight=yes} is not read as false.
 */
record SearchParameters(
    @RestQuery @Nullable String q,
    @RestQuery @Nullable String lang,
    @RestQuery @Nullable String searchIn,
    @RestQuery @Nullable String sort,
    @RestQuery @Nullable String highlight,
    @RestQuery @Nullable String facets,
    @RestQuery @Nullable String histogram,
    @RestQuery @Nullable String timeZone,
    @RestQuery @Nullable String explain,
    @RestQuery @Nullable String freshness,
    @RestQuery @Nullable String limit,
    @RestQuery @Nullable String cursor) {}
