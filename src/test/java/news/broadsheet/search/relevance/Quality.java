package news.broadsheet.search.relevance;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How good rankings are, as a mean over queries.
 *
 * @param ndcg normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen,
 *     2002), each relevant document a gain of 1: from 0 to 1
 * @param recall which part of the relevant documents is among the first hundred: from 0 to 1
 */
record Quality(double ndcg, double recall) {
  private static final int TOP = 10;
  private static final int DEEP = 100;

  /** A ranking of document ids for a query, best first; at least a hundred if there are. */
  interface Ranking {
    List<String> of(String query) throws Exception;
  }

  static Quality of(Ranking ranking, Collection collection) throws Exception {
    double ndcg = 0;
    double recall = 0;
    for (Map.Entry<String, Set<String>> each : collection.relevant().entrySet()) {
      List<String> ranked = ranking.of(collection.queries().get(each.getKey()));
      ndcg += ndcg(ranked, each.getValue());
      recall +=
          (double) ranked.stream().limit(DEEP).filter(each.getValue()::contains).count()
              / each.getValue().size();
    }
    int queries = collection.relevant().size();
    return new Quality(ndcg / queries, recall / queries);
  }

  private static double ndcg(List<String> ranked, Set<String> relevant) {
    double gain = 0;
    double ideal = 0;
    for (int i = 0; i < TOP; i++) {
      double discounted = Math.log(2) / Math.log(i + 2);
      gain += i < ranked.size() && relevant.contains(ranked.get(i)) ? discounted : 0;
      ideal += i < relevant.size() ? discounted : 0;
    }
    return gain / ideal;
  }

  @Override
  public String toString() {
    return "nDCG@10 %.4f  recall@100 %.4f".formatted(ndcg, recall);
  }
}
