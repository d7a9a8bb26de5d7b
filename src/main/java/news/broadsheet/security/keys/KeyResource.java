package news.broadsheet.security.keys;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import news.broadsheet.edit.IfMatch;
import news.broadsheet.edit.MergePatch;
import news.broadsheet.edit.ValidPatch;
import news.broadsheet.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** API keys, for administrators. */
@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
public class KeyResource {
  private final Keys keys;
  private final ValidPatch patches;

  KeyResource(Keys keys, ValidPatch patches) {
    this.keys = keys;
    this.patches = patches;
  }

  @POST
  public Response createKey(@NotNull @Valid NewKey key) {
    CreatedKey created = keys.create(key);
    return Response.created(URI.create("/api/v1/keys/" + created.kept().id()))
        // Nobody on the way may keep the secret.
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(created)
        .tag(created.kept().entityTag())
        .build();
  }

  @GET
  public Page<ApiKey> listKeys(
      @RestQuery @DefaultValue("20") @Min(1) @Max(200) int limit,
      @RestQuery @Nullable String cursor) {
    return keys.page(limit, cursor);
  }

  @GET
  @Path("{id}")
  public Response getKey(@RestPath UUID id) {
    return tagged(keys.one(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  public Response patchKey(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull JsonNode patch)
      throws JacksonException {
    return tagged(
        keys.change(
            id, IfMatch.of(ifMatch), current -> patches.apply(current, patch, KeyEdit.class)));
  }

  @DELETE
  @Produces(MediaType.WILDCARD)
  @Path("{id}")
  public void revokeKey(
      @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
    keys.revoke(id, IfMatch.of(ifMatch));
  }

  private static Response tagged(ApiKey key) {
    return Response.ok(key).tag(key.entityTag()).build();
  }
}
