package news.broadsheet.search.facet;

import news.broadsheet.search.sql.SearchStatement;

/** The condition that the articles of a search meet. */
public interface Matching {
  SearchStatement addTo(SearchStatement sql);
}
