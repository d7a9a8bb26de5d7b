package news.broadsheet.ingest.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.concurrent.Executors;
import news.broadsheet.ingest.Ingest;
import news.broadsheet.limits.Unlimited;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Posts of articles, many at a time. */
@Path(BatchResource.PATH)
public class BatchResource {
  static final String PATH = "/api/v1/articles/batch";

  private static final String NDJSON = "application/x-ndjson";

  private final BatchTools tools;
  private final int longestLine;

  BatchResource(
      Ingest ingest,
      LineArticle articles,
      ObjectMapper json,
      @ConfigProperty(name = "broadsheet.http.max-body", defaultValue = "10M")
          MemorySize longestLine) {
    ObjectWriter writer = json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    tools = new BatchTools(ingest, articles, writer, Executors.newVirtualThreadPerTaskExecutor());
    this.longestLine = Math.toIntExact(longestLine.asLongValue());
  }

  @POST
  @Consumes(NDJSON)
  @Produces(NDJSON)
  public StreamingOutput ingestBatch(
      @Unlimited InputStream body,
      @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
      @RestQuery @DefaultValue("false") boolean dryRun) {
    var input = new BatchInput(body, ContentCoding.of(encoding), longestLine);
    return new BatchRun(input, tools, dryRun)::writeTo;
  }
}
