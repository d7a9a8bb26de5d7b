package news.broadsheet.search.syntax;

/** A query that has no meaning, and where. */
public final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param at counted from 1, in characters as people count them (code points)
   * @param why what would be right, one clause
   */
  public SyntaxException(int at, String why) {
    super("at character " + at + ": " + why);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
