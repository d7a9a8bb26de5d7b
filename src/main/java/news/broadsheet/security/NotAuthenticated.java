package news.broadsheet.security;

import java.util.Map;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;

/** Nobody knows who sent the request (RFC 6750, 3). */
class NotAuthenticated extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final String challenge;

  private NotAuthenticated(String detail, String challenge) {
    super(ProblemType.UNAUTHENTICATED, detail);
    this.challenge = challenge;
  }

  /** Without an error code, as the RFC wants it for those who did not try. */
  static NotAuthenticated missing() {
    return new NotAuthenticated("A key is needed: send Authorization: Bearer bsk_….", "");
  }

  /**
   * @param why without quotes; for the holder of the token, who may know
   */
  static NotAuthenticated invalid(String why) {
    return new NotAuthenticated(
        why + ".", "error=\"invalid_token\", error_description=\"%s\"".formatted(why));
  }

  @Override
  public Map<String, String> headers() {
    return Challenge.header(challenge);
  }
}
