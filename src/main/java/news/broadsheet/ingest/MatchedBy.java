package news.broadsheet.ingest;

import com.fasterxml.jackson.annotation.JsonValue;

/** What showed that an article is already here, the strongest first. */
public enum MatchedBy {
  CANONICAL_URL("canonicalUrl"),
  ALIAS("alias"),
  URL_FINGERPRINT("urlFingerprint"),
  CONTENT_FINGERPRINT("contentFingerprint");

  private final String code;

  MatchedBy(String code) {
    this.code = code;
  }

  @JsonValue
  String code() {
    return code;
  }
}
