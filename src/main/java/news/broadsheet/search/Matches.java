package news.broadsheet.search;

import news.broadsheet.article.SqlCondition;
import news.broadsheet.search.facet.Matching;

/**
 * The articles that a search is about.
 *
 * @param words what they match, beside the filters
 * @param count how many they are, exact up to the count limit
 * @param everywhere whether they are so many that the next one is never far in any order
 */
record Matches(Plan plan, SqlCondition words, long count, boolean everywhere) {

  Matching of(SearchQuery query) {
    return sql -> sql.add(query.filter()).add("and").add(words);
  }
}
