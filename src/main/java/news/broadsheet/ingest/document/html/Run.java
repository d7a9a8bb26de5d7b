package news.broadsheet.ingest.document.html;

import org.jspecify.annotations.Nullable;

/**
 * Text of one style. HTML nests spans as it likes; a row of runs says the same and cannot be
 * nested, crossed or empty.
 *
 * @param kind of a {@code BREAK} or {@code IMAGE} the text is nothing or the text alternative
 * @param link where it leads, or the address of the image
 */
record Run(Kind kind, String text, Style style, @Nullable String link) {

  enum Kind {
    TEXT,
    CODE,
    IMAGE,
    BREAK
  }

  record Style(boolean strong, boolean emphasis) {
    static final Style PLAIN = new Style(false, false);

    boolean plain() {
      return !strong && !emphasis;
    }
  }

  static Run text(String text, Style style, @Nullable String link) {
    return new Run(Kind.TEXT, text, style, link);
  }

  Run withText(String other) {
    return new Run(kind, other, style, link);
  }

  Run unstyled() {
    return new Run(kind, text, Style.PLAIN, link);
  }

  boolean isBlankText() {
    return kind == Kind.TEXT && text.isBlank();
  }
}
