package news.broadsheet.ingest;

import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** What became of one of several posts: a result, or why there is none. */
public record Verdict(@Nullable IngestResult result, @Nullable RuntimeException failure) {
  /** The first status that is no fault of the client (RFC 9110, 15.6). */
  private static final int SERVERS_FAULT = 500;

  static Verdict of(IngestResult result) {
    return new Verdict(result, null);
  }

  public static Verdict rejected(RuntimeException failure) {
    return new Verdict(null, failure);
  }

  /** Whether only the moment was bad: the database is away or overloaded. */
  public boolean isPassing() {
    return failure != null
        && ProblemException.in(failure)
            .filter(problem -> problem.type() == ProblemType.UNAVAILABLE)
            .isPresent();
  }

  /** Whether the post itself is at fault. */
  boolean isRefused() {
    return failure != null
        && ProblemException.in(failure)
            .filter(problem -> problem.type().status() < SERVERS_FAULT)
            .isPresent();
  }

  IngestResult orThrow() {
    if (result == null) {
      throw failure == null ? new IllegalStateException("neither result nor failure") : failure;
    }
    return result;
  }
}
