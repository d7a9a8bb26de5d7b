package news.broadsheet.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param nextCursor absent on the last page
 */
record SearchPage(List<SearchHit> items, Total total, @Nullable String nextCursor) {

  /** How many articles match, as far as it was counted. */
  record Total(long value, Relation relation) {}

  /** What the value is. */
  enum Relation {
    EXACT("exact"),
    AT_LEAST("atLeast");

    private final String code;

    Relation(String code) {
      this.code = code;
    }

    @JsonValue
    String code() {
      return code;
    }
  }
}
