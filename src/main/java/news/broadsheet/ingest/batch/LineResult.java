package news.broadsheet.ingest.batch;

import java.util.List;
import java.util.UUID;
import news.broadsheet.ingest.IngestResult;
import news.broadsheet.ingest.MatchedBy;
import news.broadsheet.ingest.Verdict;
import news.broadsheet.ingest.document.Warning;
import news.broadsheet.problem.Problem;
import news.broadsheet.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The verdict on a line: an IngestResult with its line, or why the line was rejected. */
record LineResult(
    long line,
    String outcome,
    @Nullable UUID id,
    @Nullable String url,
    @Nullable Integer revision,
    @Nullable MatchedBy matchedBy,
    @Nullable List<Warning> warnings,
    @Nullable Problem problem) {
  static final String REJECTED = "rejected";

  private static final Logger LOG = Logger.getLogger(LineResult.class);

  static LineResult of(long line, Verdict verdict) {
    IngestResult result = verdict.result();
    return result == null
        ? rejected(line, problem(verdict.failure()))
        : new LineResult(
            line,
            result.outcome().code(),
            result.id(),
            result.url(),
            result.revision(),
            result.matchedBy(),
            result.warnings(),
            null);
  }

  private static LineResult rejected(long line, Problem problem) {
    return new LineResult(
        line, REJECTED, null, null, null, null, null, problem.at(BatchResource.PATH));
  }

  private static Problem problem(@Nullable Throwable failure) {
    if (failure == null) {
      return Problem.internal();
    }
    return ProblemException.in(failure)
        .map(Problem::of)
        .orElseGet(
            () -> {
              LOG.error("A line of a batch failed", failure);
              return Problem.internal();
            });
  }
}
