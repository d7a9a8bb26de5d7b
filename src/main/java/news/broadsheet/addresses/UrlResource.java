package news.broadsheet.addresses;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Questions about addresses. */
@Path("/api/v1/urls")
@Produces(MediaType.APPLICATION_JSON)
public class UrlResource {
  private final Resolver resolver;
  private final KnownUrls known;

  UrlResource(Resolver resolver, KnownUrls known) {
    this.resolver = resolver;
    this.known = known;
  }

  @GET
  @Path("/resolve")
  @Blocking
  public Resolution resolveUrl(
      @RestQuery @NotBlank @Size(max = 2000) String url,
      @RestQuery @Nullable @Size(max = 100) String source)
      throws SQLException {
    return resolver.of(url, source);
  }

  // A POST for its body only: a thousand addresses do not fit into a query.
  @POST
  @Path("/exists")
  @Consumes(MediaType.APPLICATION_JSON)
  @Blocking
  public UrlAnswers findKnownUrls(@NotNull @Valid AskedUrls asked) throws SQLException {
    return new UrlAnswers(known.of(asked.urls()));
  }
}
