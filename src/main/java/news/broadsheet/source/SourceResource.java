package news.broadsheet.source;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import news.broadsheet.edit.IfMatch;
import news.broadsheet.edit.MergePatch;
import news.broadsheet.edit.ValidPatch;
import news.broadsheet.page.Page;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.Violation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sources")
class SourceResource {
  private final SourceViews views;
  private final EditSource edit;
  private final MergeSource merges;
  private final ValidPatch patches;

  SourceResource(SourceViews views, EditSource edit, MergeSource merges, ValidPatch patches) {
    this.views = views;
    this.edit = edit;
    this.merges = merges;
    this.patches = patches;
  }

  @GET
  public Page<SourceView> listSources(
      @QueryParam("host") @Nullable String host,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return views.page(host == null ? null : asked(host), limit, cursor);
  }

  @POST
  public RestResponse<SourceView> createSource(@NotNull @Valid NewSource source, UriInfo uri) {
    SourceView created = edit.create(source);
    String id = created.id().toString();
    return tagged(created)
        .status(RestResponse.Status.CREATED)
        .location(uri.getAbsolutePathBuilder().path(id).build())
        .build();
  }

  @GET
  @Path("{idOrSlug}")
  public RestResponse<SourceView> getSource(@PathParam("idOrSlug") String idOrSlug) {
    return tagged(views.one(idOrSlug)).build();
  }

  @PUT
  @Path("{idOrSlug}")
  public RestResponse<SourceView> replaceSource(
      @PathParam("idOrSlug") String idOrSlug,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid NewSource source)
      throws JacksonException {
    return tagged(edit.change(idOrSlug, IfMatch.of(ifMatch), current -> source)).build();
  }

  @PATCH
  @Path("{idOrSlug}")
  @Consumes(MergePatch.MEDIA_TYPE)
  public RestResponse<SourceView> patchSource(
      @PathParam("idOrSlug") String idOrSlug,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull JsonNode patch)
      throws JacksonException {
    return tagged(edit.change(idOrSlug, IfMatch.of(ifMatch), current -> patched(current, patch)))
        .build();
  }

  @DELETE
  @Path("{idOrSlug}")
  public void deleteSource(
      @PathParam("idOrSlug") String idOrSlug,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
    edit.delete(idOrSlug, IfMatch.of(ifMatch));
  }

  @POST
  @Path("{idOrSlug}/merge")
  public RestResponse<SourceView> mergeSource(
      @PathParam("idOrSlug") String idOrSlug, @NotNull @Valid SourceMerge merge) {
    return tagged(merges.merge(idOrSlug, merge.into())).build();
  }

  private NewSource patched(NewSource current, JsonNode patch) throws JacksonException {
    NewSource result = patches.apply(current, patch, NewSource.class);
    if (patch.path("slug").isNull()) {
      throw new SlugNeeded("cannot be removed, only changed");
    }
    return result;
  }

  private static ResponseBuilder<SourceView> tagged(SourceView source) {
    return ResponseBuilder.ok(source).tag(source.entityTag());
  }

  private static Host asked(String host) {
    return Host.given(host)
        .orElseThrow(
            () ->
                ProblemException.refusing(
                    Violation.inQuery("host", "must be a host alone, such as www.example.com")));
  }
}
