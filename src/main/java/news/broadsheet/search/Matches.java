package news.broadsheet.search;

import news.broadsheet.article.SqlCondition;

/**
 * The articles that a search is about.
 *
 * @param words what they match, beside the filters
 * @param count how many they are, exact up to the count limit
 */
record Matches(Plan plan, SqlCondition words, long count) {}
