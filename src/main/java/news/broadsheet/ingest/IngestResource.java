package news.broadsheet.ingest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.markdown.MarkdownReader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Posts of articles, one at a time. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
public class IngestResource {
  private static final String MARKDOWN = "text/markdown";

  private final Ingest ingest;

  IngestResource(Ingest ingest) {
    this.ingest = ingest;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response createArticle(@NotNull NewArticle article) {
    return answer(ingest.store(Submission.of(article)));
  }

  @POST
  @Consumes(MARKDOWN)
  public Response createArticle(
      byte[] document,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
      @RestQuery @Nullable @Size(max = 2000) String url) {
    String markdown = DocumentText.of(document, type);
    return answer(
        ingest.store(
            new Submission(
                MarkdownReader.read(markdown, url), new RawDocument(MARKDOWN, document))));
  }

  private static Response answer(IngestResult result) {
    if (result.outcome() != Outcome.CREATED) {
      return Response.ok(result).build();
    }
    return Response.created(URI.create("/api/v1/articles/" + result.id())).entity(result).build();
  }
}
