package news.broadsheet.imports;

import java.util.List;
import java.util.UUID;
import news.broadsheet.ingest.IngestResult;
import news.broadsheet.ingest.document.Warning;
import news.broadsheet.problem.Problem;
import news.broadsheet.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What became of one item. */
record ItemVerdict(
    int number,
    @Nullable String address,
    String outcome,
    @Nullable UUID articleId,
    @Nullable Integer revision,
    @Nullable List<Warning> warnings,
    @Nullable Problem problem) {

  static final String REJECTED = "rejected";

  static ItemVerdict of(int number, @Nullable String address, IngestResult result) {
    return new ItemVerdict(
        number,
        address,
        result.outcome().code(),
        result.id(),
        result.revision(),
        result.warnings(),
        null);
  }

  /**
   * @param list where the verdict is read
   */
  static ItemVerdict rejected(
      int number, @Nullable String address, ProblemException why, String list) {
    Problem problem = Problem.of(why).at(list);
    return new ItemVerdict(number, address, REJECTED, null, null, null, problem);
  }
}
