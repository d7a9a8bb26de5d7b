package news.broadsheet.source;

import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;

final class HostTaken extends ProblemException {
  HostTaken(String host, String owner) {
    super(ProblemType.CONFLICT, "The host %s belongs to the source %s.".formatted(host, owner));
  }
}
