package news.broadsheet.search.syntax;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** What can stand before a colon in a query, other than a part of the text. */
public enum Field {
  AUTHOR,
  SOURCE,
  TAG,
  LANG,
  SITE,
  BEFORE,
  AFTER;

  /** Empty for any other word: people search for "Re: your letter" and "12:30". */
  static Optional<Field> named(String name) {
    for (Field field : values()) {
      if (field.code().equalsIgnoreCase(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
