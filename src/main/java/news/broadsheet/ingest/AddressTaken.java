package news.broadsheet.ingest;

import java.util.List;
import java.util.UUID;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;

/** The address already names another article. */
class AddressTaken extends ProblemException {
  private static final long serialVersionUID = 1L;

  AddressTaken(Address address, UUID owner) {
    super(
        ProblemType.CONFLICT,
        "The address " + address.canonical().value() + " names the article " + owner + ".",
        List.of(Violation.inBody(address.field(), "must not name another article")));
  }
}
