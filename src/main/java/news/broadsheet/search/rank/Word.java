package news.broadsheet.search.rank;

/**
 * A word that a query asks for, as a text search configuration left it.
 *
 * @param quoted the lexeme as PostgreSQL prints it in a {@code tsquery}, quotes included
 * @param prefix whether words that begin with it count, too
 */
public record Word(String quoted, boolean prefix) {

  /** Of a lexeme as a search vector holds it. */
  public static Word of(String lexeme) {
    return new Word("'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'", false);
  }

  /** A {@code tsquery} for the word anywhere. */
  public String anywhere() {
    return prefix ? quoted + ":*" : quoted;
  }

  /** A {@code tsquery} for the word in the part of this weight label. */
  String in(char label) {
    return quoted + (prefix ? ":*" : ":") + label;
  }

  /** The lexeme as a search vector holds it. */
  public String lexeme() {
    return quoted.substring(1, quoted.length() - 1).replace("''", "'").replace("\\\\", "\\");
  }
}
