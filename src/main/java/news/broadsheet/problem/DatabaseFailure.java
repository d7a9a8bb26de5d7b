package news.broadsheet.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What a failure of the database means to a client, by SQLSTATE (PostgreSQL, appendix A). What is
 * not known here is a defect of ours and stays a 500.
 */
final class DatabaseFailure {
  /** Connection, resources, shut-down, deadlock and serialisation: the next attempt may succeed. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "58");

  /**
   * Also 57P01–57P05 below; a cancelled statement, a lock waited for too long, an idle transaction;
   * and what the driver says when it was interrupted while it connected.
   */
  private static final Set<String> PASSING = Set.of("57014", "55P03", "25P03", "25P04", "99999");

  /** Unique, foreign key, exclusion: what is stored already decides, and a client may change it. */
  private static final Set<String> CONFLICTS = Set.of("23503", "23505", "23P01");

  private DatabaseFailure() {}

  static Optional<ProblemException> in(Throwable failure) {
    return Causes.of(failure)
        .flatMap(cause -> cause instanceof SQLException sql ? chain(sql) : Stream.empty())
        .flatMap(sql -> meaning(sql).stream())
        .findFirst();
  }

  /** A failed batch names the statement that failed only in the next exception. */
  private static Stream<SQLException> chain(SQLException first) {
    return Stream.iterate(first, sql -> sql != null, SQLException::getNextException).limit(10);
  }

  private static Optional<ProblemException> meaning(SQLException e) {
    String state = e.getSQLState();
    if (state == null) {
      // Agroal, when no connection came free or could be made in time.
      return e.getCause() instanceof TimeoutException
          ? Optional.of(unavailable())
          : Optional.empty();
    }
    String group = state.substring(0, Math.min(2, state.length()));
    if (PASSING_CLASSES.contains(group) || PASSING.contains(state) || state.startsWith("57P")) {
      return Optional.of(unavailable());
    }
    if (CONFLICTS.contains(state)) {
      return Optional.of(
          new ProblemException(
              ProblemType.CONFLICT, "What was sent contradicts something that is stored."));
    }
    return group.equals("22") || group.equals("54")
        ? Optional.of(
            new ProblemException(
                ProblemType.INVALID_CONTENT,
                "A value is too large or of a shape that cannot be stored."))
        : Optional.empty();
  }

  static ProblemException unavailable() {
    return new ProblemException(
        ProblemType.UNAVAILABLE,
        "The database does not answer in time. Try again in a few seconds.");
  }
}
