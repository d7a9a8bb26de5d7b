package news.broadsheet.search.syntax;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A part of an article, and the weight that its words have in the search vector. */
public enum Part {
  TITLE('A'),
  SUMMARY('B'),
  BODY('C');

  private final char weight;

  Part(char weight) {
    this.weight = weight;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public char weight() {
    return weight;
  }
}
