package news.broadsheet.revision.diff;

import java.util.List;

/**
 * How much was changed.
 *
 * @param charactersInserted Unicode code points, white space and punctuation included
 */
public record Size(
    int wordsInserted, int wordsDeleted, int charactersInserted, int charactersDeleted) {
  public static final Size NONE = new Size(0, 0, 0, 0);

  static Size of(List<Edit> edits) {
    return edits.stream().flatMap(Edit::steps).map(Size::of).reduce(NONE, Size::plus);
  }

  private static Size of(Edit step) {
    String text = String.valueOf(step.text());
    return switch (step.op()) {
      case INSERT -> new Size(Words.count(text), 0, text.codePointCount(0, text.length()), 0);
      case DELETE -> new Size(0, Words.count(text), 0, text.codePointCount(0, text.length()));
      case EQUAL, CHANGE -> NONE;
    };
  }

  public Size plus(Size other) {
    return new Size(
        wordsInserted + other.wordsInserted,
        wordsDeleted + other.wordsDeleted,
        charactersInserted + other.charactersInserted,
        charactersDeleted + other.charactersDeleted);
  }
}
