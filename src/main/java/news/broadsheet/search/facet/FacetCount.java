package news.broadsheet.search.facet;

/** How many matches have a value. */
public record FacetCount(String value, long count) {}
