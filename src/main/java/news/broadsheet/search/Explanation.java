package news.broadsheet.search;

import java.util.List;
import news.broadsheet.search.local.LocalQuery;
import news.broadsheet.search.rank.Weighing;
import news.broadsheet.search.syntax.Query;

/**
 * How a query was understood and what its words count.
 *
 * @param words of all languages, the most telling first
 */
record Explanation(Query query, List<Weighed> words) {

  /**
   * @param lexeme what a language made of a word
   * @param weight inverse document frequency; 1 where there is but one word
   */
  record Weighed(String lexeme, double weight) {}

  static Explanation of(SearchQuery query, LocalQuery local, Weighing weighing) {
    List<Weighed> words =
        local.words().values().stream()
            .flatMap(List::stream)
            .distinct()
            .map(word -> new Weighed(word.lexeme(), weighing.of(word)))
            .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
            .toList();
    return new Explanation(query.query(), words);
  }
}
