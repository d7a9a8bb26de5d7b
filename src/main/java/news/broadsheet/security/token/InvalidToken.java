package news.broadsheet.security.token;

/** A token that proves nothing here; the message may be told to whoever sent it. */
public final class InvalidToken extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidToken(String message, Throwable cause) {
    super(message, cause);
  }
}
