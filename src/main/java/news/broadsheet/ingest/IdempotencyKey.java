package news.broadsheet.ingest;

import java.util.List;
import java.util.regex.Pattern;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;

/**
 * A name that a client gives to one request, so that it can send it again and have it done once
 * (IETF draft-ietf-httpapi-idempotency-key-header). A string of RFC 9651 in quotes, or the same
 * without them, as most clients send it.
 */
record IdempotencyKey(String value) {
  static final String HEADER = "Idempotency-Key";

  private static final Pattern SHAPE = Pattern.compile("[!#-\\[\\]-~]{1,255}");

  /**
   * @throws ProblemException 400 where it is no key
   */
  static IdempotencyKey of(String header) {
    String key =
        header.length() > 2 && header.startsWith("\"") && header.endsWith("\"")
            ? header.substring(1, header.length() - 1)
            : header;
    if (!SHAPE.matcher(key).matches()) {
      throw refused(
          ProblemType.INVALID_PARAMETER,
          "must be 1 to 255 visible ASCII characters, without quotes and backslashes within");
    }
    return new IdempotencyKey(key);
  }

  ProblemException usedForAnother() {
    return refused(ProblemType.INVALID_CONTENT, "was used for another request; take a new one");
  }

  ProblemException inFlight() {
    return refused(
        ProblemType.CONFLICT, "names a request that is still being worked on; ask again shortly");
  }

  private static ProblemException refused(ProblemType type, String why) {
    return new ProblemException(
        type, HEADER + " " + why + ".", List.of(Violation.inHeader(HEADER, why)));
  }
}
