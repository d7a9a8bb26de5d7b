package news.broadsheet.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import news.broadsheet.ingest.document.markdown.MarkdownReader;
import news.broadsheet.ingest.document.page.PageReader;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.Violation;
import news.broadsheet.security.Caller;
import news.broadsheet.security.keys.Scope;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Posts of articles, one at a time. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
public class IngestResource {
  private static final String MARKDOWN = "text/markdown";
  private static final String HTML = "text/html";

  /** Tells an answer that is repeated from one that was worked for. */
  private static final String REPLAYED = "Idempotent-Replayed";

  private final Ingest ingest;
  private final PostOnce once;
  private final ArticleJson json;
  private final ReaderCounts readers;
  private final Caller caller;

  IngestResource(
      Ingest ingest, PostOnce once, ArticleJson json, ReaderCounts readers, Caller caller) {
    this.ingest = ingest;
    this.once = once;
    this.json = json;
    this.readers = readers;
    this.caller = caller;
  }

  // One method for all media types: with two, Quarkus REST does not look at Accept.
  @POST
  @Consumes({MediaType.APPLICATION_JSON, MARKDOWN, HTML})
  public Response createArticle(
      byte[] body,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
      @RestQuery @Nullable @Size(min = 1, max = 2000) String url,
      @RestQuery @DefaultValue("false") boolean dryRun,
      @RestQuery @DefaultValue("false") boolean revive,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
    if (revive) {
      caller.must(Scope.ADMIN, "Reviving an article");
    }
    Submission submission = submission(body, type, url).reviving(revive);
    if (dryRun) {
      return Response.ok(ingest.rehearse(List.of(submission)).get(0).orThrow()).build();
    }
    if (idempotencyKey == null) {
      return answer(ingest.store(submission)).build();
    }
    PostOnce.Reply reply =
        once.store(
            caller.name(),
            IdempotencyKey.of(idempotencyKey),
            digest(body, type, url + " " + revive),
            submission);
    ResponseBuilder response = answer(reply.result());
    return (reply.replayed() ? response.header(REPLAYED, "true") : response).build();
  }

  /** Of all that makes one request another. */
  private static byte[] digest(byte[] body, MediaType type, String parameters) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update((type + "\n" + parameters + "\n").getBytes(UTF_8));
      return sha.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Submission submission(byte[] body, MediaType type, @Nullable String url) {
    if (type.isCompatible(MediaType.valueOf(MARKDOWN))) {
      return readers.count(
          ReaderCounts.Reader.MARKDOWN,
          url,
          () ->
              new Submission(
                  MarkdownReader.read(DocumentText.of(body, type), url),
                  new RawDocument(MARKDOWN, body)));
    }
    if (type.isCompatible(MediaType.valueOf(HTML))) {
      String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
      return readers.count(ReaderCounts.Reader.PAGE, url, () -> page(body, charset, url));
    }
    if (url != null) {
      throw ProblemException.refusing(
          Violation.inQuery("url", "is for documents; an article in JSON has its address in url"));
    }
    return Submission.of(json.read(body));
  }

  /** Kept with the charset it was sent with, without which it might be read otherwise next time. */
  private static Submission page(byte[] body, @Nullable String charset, @Nullable String url) {
    DocumentText.refuseEmpty(body);
    String mediaType = charset == null ? HTML : HTML + ";charset=" + charset;
    return new Submission(PageReader.read(body, charset, url), new RawDocument(mediaType, body));
  }

  private static ResponseBuilder answer(IngestResult result) {
    if (result.outcome() != Outcome.CREATED) {
      return Response.ok(result);
    }
    return Response.created(URI.create("/api/v1/articles/" + result.id())).entity(result);
  }
}
