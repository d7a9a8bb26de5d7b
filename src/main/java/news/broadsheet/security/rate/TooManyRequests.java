package news.broadsheet.security.rate;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;

/** A caller, or those of an address, have used up what they may send for now (RFC 6585, 4). */
class TooManyRequests extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final long seconds;

  /**
   * @param seconds after which another request is taken
   */
  TooManyRequests(String detail, long seconds) {
    super(ProblemType.TOO_MANY_REQUESTS, detail);
    this.seconds = seconds;
  }

  @Override
  public Map<String, String> headers() {
    return Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }
}
