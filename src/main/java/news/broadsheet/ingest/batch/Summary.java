package news.broadsheet.ingest.batch;

import java.util.Map;
import java.util.TreeMap;
import news.broadsheet.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The last line of an answer. Its absence tells that the answer was cut off. */
final class Summary {
  private final Map<String, Long> outcomes = new TreeMap<>();
  private long lines;

  /**
   * What it looks like.
   *
   * @param summary always true, which no other line has
   * @param lines that have a verdict
   * @param outcomes how many of each; the outcomes that did not occur are absent
   * @param problem why the input was not read to its end
   */
  record View(boolean summary, long lines, Map<String, Long> outcomes, @Nullable Problem problem) {}

  void count(LineResult result) {
    lines++;
    outcomes.merge(result.outcome(), 1L, Long::sum);
  }

  View view(@Nullable Problem problem) {
    return new View(true, lines, outcomes, problem);
  }
}
