package news.broadsheet.webhook;

import java.util.UUID;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;

/** No webhook has this id, or it was removed. */
final class WebhookNotFound extends ProblemException {
  private static final long serialVersionUID = 1L;

  WebhookNotFound(UUID id) {
    super(ProblemType.NOT_FOUND, "No webhook has the id " + id + ".");
  }
}
