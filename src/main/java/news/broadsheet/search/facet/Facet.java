package news.broadsheet.search.facet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By what matches are counted. The values are those that the filter of the same name takes. */
public enum Facet {
  SOURCE(
      "select s.slug as value, count(*) as n from m join source s on s.id = m.source_id group by 1"),
  LANGUAGE("select m.language_code as value, count(*) as n from m group by 1"),
  /** As printed; the keys are in lower case, so that two spellings of a name are one person. */
  AUTHOR(
      """
      select coalesce(max(m.authors -> cast(k.n - 1 as integer) ->> 'name'), k.key) as value, count(*) as n
      from m, unnest(m.author_keys) with ordinality as k (key, n) group by k.key"""),
  TAG("select t.tag as value, count(*) as n from m, unnest(m.tags) as t (tag) group by 1"),
  SECTION("select m.section as value, count(*) as n from m group by 1");

  /** On the matches {@code m}; rows of value and n. */
  private final String counts;

  Facet(String counts) {
    this.counts = counts;
  }

  String counts() {
    return counts;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
