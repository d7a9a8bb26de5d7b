package news.broadsheet.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.broadsheet.ingest.document.NewArticle;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Raises what no operation can be brought to raise, and takes what an operation will take. */
@Path("/test/problems")
public class FailingResource {
  private final AgroalDataSource database;

  FailingResource(AgroalDataSource database) {
    this.database = database;
  }

  public enum Order {
    NEWEST,
    OLDEST;

    public static Order fromString(String value) {
      return valueOf(value.toUpperCase(java.util.Locale.ROOT));
    }
  }

  public static class Filters {
    @RestQuery
    @Size(max = 5)
    String tag;

    @RestQuery List<String> language;
  }

  public record Echo(String value, Instant at) {}

  @POST
  @Path("/article")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response article(@NotNull @Valid NewArticle article) {
    return Response.status(201).entity(article).build();
  }

  @GET
  @Path("/list/{id}")
  public Echo list(
      @RestPath UUID id,
      @RestQuery @DefaultValue("20") @Min(1) @Max(200) int limit,
      @RestQuery Boolean highlight,
      @RestQuery Order sort,
      @Valid @BeanParam Filters filters) {
    return new Echo(id + " " + limit, Instant.EPOCH);
  }

  @GET
  @Path("/text")
  @Produces(MediaType.TEXT_PLAIN)
  public String text() {
    return "text";
  }

  @GET
  @Path("/tagged")
  public Response tagged() {
    return Response.ok(new Echo("tagged", Instant.EPOCH)).tag("1.2").build();
  }

  @GET
  @Path("/with-body")
  public Response withBody() {
    throw new WebApplicationException(Response.status(418).entity(Map.of("secret", 1)).build());
  }

  @GET
  @Path("/answered")
  public Response answered() {
    return Response.status(409).entity("plain").type(MediaType.TEXT_PLAIN).build();
  }

  @GET
  @Path("/defect")
  public Echo defect() {
    throw new IllegalStateException("select secret from article", new RuntimeException("inside"));
  }

  @GET
  @Path("/gone")
  public Echo gone() {
    throw new ProblemException(ProblemType.GONE, "It was removed.") {
      @Override
      public Map<String, Object> extensions() {
        return Map.of("reason", "takedown", "removedAt", Instant.EPOCH);
      }
    };
  }

  @GET
  @Path("/sql/{state}")
  public Echo sql(@RestPath String state) throws RollbackException {
    var cause = new SQLException("secret detail", state);
    var rollback = new RollbackException("rolled back");
    rollback.initCause(new PersistenceException(cause));
    throw rollback;
  }

  @GET
  @Path("/database")
  public Echo database() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select 1");
      return new Echo("fine", null);
    }
  }

  @GET
  @Path("/sleep")
  public Echo sleep() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set local statement_timeout = 100; select pg_sleep(10)");
      return new Echo("slept", null);
    }
  }

  @POST
  @Path("/any")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonNode any(JsonNode body) {
    return body;
  }
}
