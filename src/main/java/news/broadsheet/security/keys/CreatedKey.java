package news.broadsheet.security.keys;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A new key, with its secret for the only time.
 *
 * @param key what is sent as the bearer token
 */
record CreatedKey(String key, @JsonUnwrapped ApiKey kept) {
  /** Without the secret, which would otherwise be in the log of whatever goes wrong. */
  @Override
  public String toString() {
    return kept.toString();
  }
}
