package news.broadsheet.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import news.broadsheet.limits.Unlimited;
import news.broadsheet.page.Page;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.Violation;
import news.broadsheet.url.whatwg.HttpUrl;
import news.broadsheet.url.whatwg.UrlSyntaxException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Documents of many articles. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
  private final Reception reception;
  private final Imports imports;
  private final Jobs jobs;
  private final ImportWorker worker;

  ImportResource(Reception reception, Imports imports, Jobs jobs, ImportWorker worker) {
    this.reception = reception;
    this.imports = imports;
    this.jobs = jobs;
    this.worker = worker;
  }

  @POST
  @Consumes({
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
    "application/xml",
    "text/xml",
    "application/warc",
    "application/warc+gzip",
    "application/gzip"
  })
  public Response createImport(
      @Unlimited InputStream body,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
      @RestQuery @Nullable @Size(min = 1, max = 2000) String url)
      throws IOException {
    if (url != null) {
      check(url);
    }
    UUID id = reception.take(type.toString(), url, body);
    worker.wake();
    return Response.accepted(imports.one(id)).location(URI.create("/api/v1/imports/" + id)).build();
  }

  @GET
  public Page<ImportView> listImports(
      @RestQuery @Nullable ImportState state,
      @RestQuery @DefaultValue("20") @Min(1) @Max(200) int limit,
      @RestQuery @Nullable String cursor) {
    return imports.page(state, limit, cursor);
  }

  @GET
  @Path("{id}")
  public ImportView getImport(@RestPath UUID id) {
    return imports.one(id);
  }

  @GET
  @Path("{id}/items")
  public Page<ImportItemView> listImportItems(
      @RestPath UUID id,
      @RestQuery
          @Nullable
          @Pattern(
              regexp = "created|revised|unchanged|duplicate|gone|rejected",
              message = "must be one of created, revised, unchanged, duplicate, gone, rejected")
          String outcome,
      @RestQuery @DefaultValue("20") @Min(1) @Max(200) int limit,
      @RestQuery @Nullable String cursor) {
    return imports.items(id, outcome, limit, cursor);
  }

  @DELETE
  @Produces(MediaType.WILDCARD)
  @Path("{id}")
  public void cancelImport(@RestPath UUID id) {
    if (!jobs.cancel(id)) {
      throw new ImportNotFound(id);
    }
  }

  private static void check(String url) {
    try {
      HttpUrl.parse(url);
    } catch (UrlSyntaxException e) {
      throw ProblemException.refusing(Violation.inQuery("url", String.valueOf(e.getMessage())));
    }
  }
}
