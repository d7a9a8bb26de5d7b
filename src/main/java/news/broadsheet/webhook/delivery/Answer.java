package news.broadsheet.webhook.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param status absent where there was no answer
 * @param error why there was none, or why it will not do; absent where it is delivered
 * @param retryAfter what the receiver asks for
 */
record Answer(@Nullable Integer status, @Nullable String error, @Nullable Duration retryAfter) {
  private static final int GONE = 410;

  static Answer none(String error) {
    return new Answer(null, error, null);
  }

  static Answer of(int status, @Nullable Duration retryAfter) {
    if (status >= 200 && status < 300) {
      return new Answer(status, null, null);
    }
    String error =
        status >= 300 && status < 400
            ? "answered with a redirect, which is not followed"
            : "answered with status " + status;
    return new Answer(status, error, retryAfter);
  }

  boolean isDelivered() {
    return error == null;
  }

  /** Standard Webhooks: the receiver wants nothing more, ever. */
  boolean isGone() {
    return status != null && status == GONE;
  }
}
