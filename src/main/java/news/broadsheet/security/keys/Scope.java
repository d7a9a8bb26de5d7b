package news.broadsheet.security.keys;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a caller may do. Each includes those before it, so a caller has the widest of its scopes.
 */
public enum Scope {
  /** Reading, searching and following. */
  READ,
  /** Posting and correcting articles, importing. Also sees articles under embargo. */
  INGEST,
  /** Keys, sources, removals and revivals. */
  ADMIN;

  /** The word for it in the contract, in the database and in tokens. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
  }

  public boolean includes(Scope other) {
    return compareTo(other) >= 0;
  }
}
