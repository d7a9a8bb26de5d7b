package news.broadsheet.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.broadsheet.search.facet.Bucket;
import news.broadsheet.search.facet.FacetCount;
import news.broadsheet.search.hit.SearchHit;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param ranked how many of the matches were ranked, the newest; absent where all were
 * @param match how many of the words a hit has
 * @param facets absent where they were not asked for, as are the histogram and the explanation
 * @param didYouMean a query that finds something, where this one does not
 * @param explain absent where it was not asked for
 * @param nextCursor absent on the last page
 */
record SearchPage(
    List<SearchHit> items,
    Total total,
    @Nullable Integer ranked,
    Match match,
    @Nullable Map<String, List<FacetCount>> facets,
    @Nullable List<Bucket> histogram,
    @Nullable String didYouMean,
    @Nullable Explanation explain,
    @Nullable String nextCursor) {

  /**
   * How many articles match, as far as they were gathered.
   *
   * @param estimate about how many there are; absent where they were counted
   */
  record Total(long value, Relation relation, @Nullable Long estimate) {
    static Total exactly(long value) {
      return new Total(value, Relation.EXACT, null);
    }

    static Total atLeast(long value, long estimate) {
      return new Total(value, Relation.AT_LEAST, estimate);
    }

    /** The same as a lower bound: not all of those counted are hits, or others are, too. */
    Total orMore() {
      return new Total(value, Relation.AT_LEAST, estimate);
    }

    String encoded() {
      return value + "," + relation + "," + (estimate == null ? "" : estimate);
    }

    /**
     * @throws IllegalArgumentException for what {@link #encoded} did not make
     */
    static Total decode(String text) {
      String[] parts = text.split(",", -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException(text);
      }
      return new Total(
          Long.parseLong(parts[0]),
          Relation.valueOf(parts[1]),
          parts[2].isEmpty() ? null : Long.valueOf(parts[2]));
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
