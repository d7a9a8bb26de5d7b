package news.broadsheet.article;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of an article were found, by their names in NewArticle. What is not in it is not
 * known, as of articles of former versions.
 */
public record Provenance(Map<String, FieldOrigin> fields) {

  /** All fields that are not named: a posted NewArticle names each of its fields itself. */
  private static final String OTHERS = "*";

  public static final Provenance UNKNOWN = new Provenance(Map.of());
  public static final Provenance GIVEN =
      new Provenance(Map.of(OTHERS, FieldOrigin.of(Origin.GIVEN)));

  public Optional<FieldOrigin> of(String field) {
    FieldOrigin named = fields.get(field);
    return Optional.ofNullable(named == null ? fields.get(OTHERS) : named);
  }

  /** Only what is said of this field itself. */
  Optional<FieldOrigin> named(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** The same, but less sure of a field. */
  public Provenance doubting(String field) {
    FieldOrigin before = fields.get(field);
    if (before == null) {
      return this;
    }
    var less = new LinkedHashMap<>(fields);
    less.put(field, new FieldOrigin(before.from(), Certainty.LOW));
    return new Provenance(less);
  }

  static Provenance read(@Nullable Map<String, String> stored) {
    if (stored == null) {
      return UNKNOWN;
    }
    var fields = new LinkedHashMap<String, FieldOrigin>();
    stored.forEach((field, origin) -> fields.put(field, FieldOrigin.parse(origin)));
    return new Provenance(fields);
  }

  /** As it is kept; null for nothing. */
  public @Nullable Map<String, String> stored() {
    var stored = new LinkedHashMap<String, String>();
    fields.forEach((field, origin) -> stored.put(field, origin.stored()));
    return stored.isEmpty() ? null : stored;
  }
}
