package news.broadsheet;

/** The program cannot start as it is set up; the message tells a person what to change. */
final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  StartRefused(String message) {
    super(message);
  }
}
