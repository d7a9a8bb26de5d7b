package news.broadsheet.embedded;

/**
 * The embedded PostgreSQL cannot serve. The message is one sentence or two for the person who
 * started the program: what is wrong, where, and what to do about it. It needs no stack trace.
 */
public final class PostgresNotStarted extends RuntimeException {
  private static final long serialVersionUID = 1;

  PostgresNotStarted(String message) {
    super(message);
  }

  PostgresNotStarted(String message, Throwable cause) {
    super(message, cause);
  }
}
