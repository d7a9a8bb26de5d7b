package news.broadsheet.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param match how many of the words a hit has
 * @param explain absent where it was not asked for
 * @param nextCursor absent on the last page
 */
record SearchPage(
    List<SearchHit> items,
    Total total,
    Match match,
    @Nullable Explanation explain,
    @Nullable String nextCursor) {

  static SearchPage empty(@Nullable Explanation explanation) {
    return new SearchPage(List.of(), Total.exactly(0), Match.ALL, explanation, null);
  }

  /** How many articles match, as far as it was counted. */
  record Total(long value, Relation relation) {
    static Total exactly(long value) {
      return new Total(value, Relation.EXACT);
    }

    static Total atLeast(long value) {
      return new Total(value, Relation.AT_LEAST);
    }
  }

  /** Of the words of a query. */
  enum Match {
    ALL,
    ANY;

    @JsonValue
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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
