package news.broadsheet.revision;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import news.broadsheet.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What articles said, when they changed, and what changed. */
@Path("/api/v1/articles/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class RevisionResource {
  // In the order of preference: JSON for those who do not say.
  private static final List<Variant> REPRESENTATIONS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE).build();

  /** The page has no script, no style and no picture, and whatever slips in stays dead. */
  private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

  private final Revisions revisions;

  RevisionResource(Revisions revisions) {
    this.revisions = revisions;
  }

  @GET
  public Page<RevisionSummary> listRevisions(
      @RestPath UUID id,
      @RestQuery @DefaultValue("20") @Min(1) @Max(200) int limit,
      @RestQuery @Nullable String cursor)
      throws SQLException {
    return revisions.page(id, limit, cursor);
  }

  @GET
  @Path("/{n}")
  public RevisionView getRevision(@RestPath UUID id, @RestPath @Min(1) int n) throws SQLException {
    return revisions.one(id, n);
  }

  // One method for both: an operation of the contract is one method.
  @GET
  @Path("/{n}/diff")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  public Response diffRevision(
      @RestPath UUID id,
      @RestPath @Min(1) int n,
      @RestQuery @Nullable @Min(1) Integer from,
      @Context Request request)
      throws SQLException {
    RevisionDiff diff = revisions.diff(id, n, from);
    Variant asked = request.selectVariant(REPRESENTATIONS);
    boolean html = asked != null && asked.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
    return html
        ? Response.ok(DiffPage.of(diff), "text/html;charset=UTF-8")
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
            .header("Content-Security-Policy", NOTHING_RUNS)
            .header("X-Content-Type-Options", "nosniff")
            .build()
        : Response.ok(diff, MediaType.APPLICATION_JSON_TYPE)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
            .build();
  }
}
