package news.broadsheet.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import news.broadsheet.page.Cursor;
import news.broadsheet.page.Page;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.Violation;
import news.broadsheet.sql.Sql;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was done, newest first: ids are given out in the order of time. */
@Path("/api/v1/audit")
public class AuditResource {
  private static final UUID NEWEST = new UUID(-1, -1);

  private static final String PAGE =
      """
      select * from audit_entry
      where id < ? and (?::text is null or act = ?) and (?::text is null or subject = ?)
      order by id desc limit ?""";

  private final Sql sql;
  private final ObjectMapper json;

  AuditResource(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  @GET
  public Page<AuditEntry> listAuditEntries(
      @RestQuery @Nullable String act,
      @RestQuery @Nullable @Size(min = 1, max = 100) String subject,
      @RestQuery @DefaultValue("20") @Min(1) @Max(200) int limit,
      @RestQuery @Nullable String cursor) {
    if (act != null && Act.ofCode(act).isEmpty()) {
      throw refused();
    }
    String query = "audit " + act + " " + subject;
    List<AuditEntry> found =
        sql.query(
            this::read,
            PAGE,
            cursor == null ? NEWEST : Cursor.id(cursor, query),
            act,
            act,
            subject,
            subject,
            limit + 1);
    return Page.of(found, limit, last -> Cursor.after(last.id(), query));
  }

  private AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getObject("id", UUID.class),
        Sql.knownInstant(row, "at"),
        row.getString("actor"),
        Act.ofCode(row.getString("act")).orElseThrow(),
        row.getString("subject"),
        detail(row.getString("detail")));
  }

  private @Nullable JsonNode detail(@Nullable String text) {
    try {
      return text == null ? null : json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProblemException refused() {
    return ProblemException.refusing(
        Violation.inQuery("act", "must be one of the acts that the contract names"));
  }
}
