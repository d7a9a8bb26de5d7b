package news.broadsheet.contract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.broadsheet.contract.Attempt.Reply;
import news.broadsheet.embedded.Eventually;

/** Sends requests that may be wrong, and keeps what was wrong about the answers. */
final class FuzzRun {
  /** On a machine that does nothing else it is one second. */
  private static final long LONGEST_MILLIS = 10_000;

  /** Filled by schedules and workers, some time after what they are filled from. */
  private static final String BY_THEMSELVES = "^(suggestion|flyway|rekey|webhook_delivery)";

  private static final String UNREAD =
      "select count(*) from import where state in ('receiving', 'queued', 'running')";

  private static final Duration READ_SOON = Duration.ofSeconds(30);

  private final Connection database;
  private final String counting;
  private final List<String> faults = new ArrayList<>();
  private String rows;
  private int requests;
  private int refused;
  private int bad;
  private int slow;
  private Reply slowest = new Reply(0, "", 0, "");
  private String slowestName = "";

  FuzzRun(Connection database) throws SQLException {
    this.database = database;
    String tables =
        ask(
            "select string_agg(format('select %L, count(*) from %I', tablename, tablename),"
                + " ' union all ') from pg_tables where schemaname = current_schema()"
                + " and tablename !~ '"
                + BY_THEMSELVES
                + "'");
    this.counting = "select string_agg(t::text, ' ' order by t) from (" + tables + ") t";
    this.rows = ask(counting);
  }

  void send(Attempt attempt) throws Exception {
    requests++;
    try {
      Reply reply = attempt.sending().call();
      fault(attempt.bad(), reply).ifPresent(fault -> add(attempt, fault));
      take(attempt, reply);
    } catch (AssertionError breach) {
      add(attempt, String.valueOf(breach.getMessage()));
      rows = ask(counting);
    }
  }

  /** Empty where the answer is as promised. */
  static Optional<String> fault(boolean bad, Reply reply) {
    if (reply.status() == 0 || reply.status() >= 500) {
      return Optional.of("answered by " + reply.status() + ": " + reply.text());
    }
    if (bad && !reply.refused()) {
      return Optional.of("accepted by " + reply.status());
    }
    if (reply.refused() && !reply.isProblem()) {
      return Optional.of(reply.status() + " is no problem but: " + reply.text());
    }
    return reply.millis() > LONGEST_MILLIS
        ? Optional.of("took " + reply.millis() + " ms")
        : Optional.empty();
  }

  private void take(Attempt attempt, Reply reply) throws SQLException {
    if (reply.status() == 202) {
      Eventually.isTrue("what was taken is read", READ_SOON, () -> ask(UNREAD).equals("0"));
    }
    String now = ask(counting);
    if (reply.refused()) {
      refused++;
      bad += attempt.bad() ? 1 : 0;
      if (!now.equals(rows)) {
        add(attempt, "refused, but rows changed from " + rows + " to " + now);
      }
    }
    rows = now;
    slow += reply.millis() > 1_000 ? 1 : 0;
    if (reply.millis() > slowest.millis()) {
      slowest = reply;
      slowestName = attempt.name();
    }
  }

  List<String> faults() {
    return faults;
  }

  /** How many had to be refused and were. */
  int bad() {
    return bad;
  }

  @Override
  public String toString() {
    return "fuzz: %d requests, %d refused (%d had to be), %d faults, slowest %d ms (%s), %d over 1 s"
        .formatted(requests, refused, bad, faults.size(), slowest.millis(), slowestName, slow);
  }

  private void add(Attempt attempt, String fault) {
    String text = attempt.name() + " → " + fault;
    faults.add(text.lines().map(String::strip).collect(Collectors.joining(" ")));
  }

  private String ask(String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getString(1);
    }
  }
}
