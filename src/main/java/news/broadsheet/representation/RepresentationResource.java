package news.broadsheet.representation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Variant;
import java.sql.SQLException;
import java.util.UUID;
import news.broadsheet.article.ArticleRead;
import news.broadsheet.article.ArticleReads;
import news.broadsheet.article.ArticleView;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * An article by its id, as its reader likes it. The entity tag of JSON is that of its version;
 * those of the other forms are hashes of their bytes, which a newer Broadsheet may write otherwise.
 */
@Path("/api/v1/articles")
public class RepresentationResource {
  private final ArticleReads reads;
  private final JsonText json;

  RepresentationResource(ArticleReads reads, JsonText json) {
    this.reads = reads;
    this.json = json;
  }

  // One method for all: with several, Quarkus REST does not look at Accept.
  @GET
  @Path("/{id}")
  @Produces({
    MediaType.APPLICATION_JSON,
    Representation.MARKDOWN,
    MediaType.TEXT_HTML,
    Representation.LINKED_DATA,
    Representation.NINJS
  })
  public Response getArticle(
      @RestPath UUID id,
      @RestQuery @Nullable String include,
      @RestQuery @Nullable String asOf,
      @Context Request request)
      throws SQLException {
    ArticleRead read = reads.byId(id, include, asOf);
    Variant asked = request.selectVariant(Representation.VARIANTS);
    ArticleView article = read.view();
    ResponseBuilder response =
        switch (Representation.of(asked)) {
          case JSON -> Response.ok(article, MediaType.APPLICATION_JSON_TYPE).tag(read.entityTag());
          case MARKDOWN_DOCUMENT ->
              Response.ok(
                  MarkdownDocument.of(article), "text/markdown;charset=UTF-8;variant=CommonMark");
          case PAGE ->
              Response.ok(
                      ArticlePage.of(article, json.of(LinkedData.of(article))),
                      "text/html;charset=UTF-8")
                  .header("Content-Security-Policy", ArticlePage.POLICY)
                  .header("Referrer-Policy", "no-referrer");
          case LINKED -> Response.ok(json.of(LinkedData.of(article)), Representation.LINKED_DATA);
          case NEWS_IN_JSON -> Response.ok(json.of(Ninjs.of(article)), Representation.NINJS);
        };
    return response
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
