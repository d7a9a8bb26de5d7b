package news.broadsheet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs after the tests of the service, in the phase of the integration tests. */
class ContractCoverageIT {

  /** What is documented and never tried is a guess. */
  @Test
  void every_documented_status_of_every_operation_was_seen() {
    assertThat(unseen(OpenApi.CONTRACT, Seen.OF_THE_SUITE.lines()))
        .as("documented, but no test saw it")
        .isEmpty();
  }

  static List<String> unseen(OpenApi contract, Set<String> seen) {
    return contract.operations().stream()
        .flatMap(op -> op.statuses().stream().map(status -> Seen.line(op.id(), status)))
        .filter(line -> !seen.contains(line))
        .toList();
  }
}
