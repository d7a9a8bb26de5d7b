package news.broadsheet.webhook;

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
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import news.broadsheet.edit.IfMatch;
import news.broadsheet.edit.MergePatch;
import news.broadsheet.edit.ValidPatch;
import news.broadsheet.page.Page;
import news.broadsheet.webhook.delivery.Workers;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Who is told of changes, and where. */
@Path("/api/v1/webhooks")
public class WebhookResource {
  private final Webhooks webhooks;
  private final DeliveryLog log;
  private final Workers workers;
  private final ValidPatch patches;

  WebhookResource(Webhooks webhooks, DeliveryLog log, Workers workers, ValidPatch patches) {
    this.webhooks = webhooks;
    this.log = log;
    this.workers = workers;
    this.patches = patches;
  }

  @POST
  public RestResponse<WebhookView> createWebhook(@NotNull @Valid NewWebhook webhook) {
    WebhookView created = webhooks.create(webhook);
    workers.wake();
    return tagged(created)
        .status(RestResponse.Status.CREATED)
        .location(URI.create("/api/v1/webhooks/" + created.id()))
        .build();
  }

  @GET
  public Page<WebhookView> listWebhooks(
      @RestQuery @DefaultValue("20") @Min(1) @Max(200) int limit,
      @RestQuery @Nullable String cursor) {
    return webhooks.page(limit, cursor);
  }

  @GET
  @Path("{id}")
  public RestResponse<WebhookView> getWebhook(@RestPath UUID id) {
    return tagged(webhooks.one(id)).build();
  }

  @PUT
  @Path("{id}")
  public RestResponse<WebhookView> replaceWebhook(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid NewWebhook webhook)
      throws JacksonException {
    return changed(id, ifMatch, current -> webhook);
  }

  @PATCH
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  public RestResponse<WebhookView> patchWebhook(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull JsonNode patch)
      throws JacksonException {
    return changed(id, ifMatch, current -> patches.apply(current, patch, NewWebhook.class));
  }

  @DELETE
  @Path("{id}")
  public void deleteWebhook(
      @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
    webhooks.delete(id, IfMatch.of(ifMatch));
  }

  @POST
  @Path("{id}/secret")
  public RestResponse<WebhookView> rotateWebhookSecret(
      @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
    return tagged(webhooks.rotate(id, IfMatch.of(ifMatch))).build();
  }

  @GET
  @Path("{id}/deliveries")
  public Page<DeliveryView> listDeliveries(
      @RestPath UUID id,
      @RestQuery @Nullable DeliveryState state,
      @RestQuery @DefaultValue("20") @Min(1) @Max(200) int limit,
      @RestQuery @Nullable String cursor) {
    return log.page(id, state, limit, cursor);
  }

  @POST
  @Path("{id}/deliveries/{deliveryId}/redeliver")
  public RestResponse<DeliveryView> redeliver(@RestPath UUID id, @RestPath UUID deliveryId) {
    DeliveryView again = log.again(id, deliveryId);
    workers.wake();
    return RestResponse.status(RestResponse.Status.ACCEPTED, again);
  }

  private RestResponse<WebhookView> changed(UUID id, List<String> ifMatch, Webhooks.Edit edit)
      throws JacksonException {
    WebhookView changed = webhooks.change(id, IfMatch.of(ifMatch), edit);
    workers.wake();
    return tagged(changed).build();
  }

  private static ResponseBuilder<WebhookView> tagged(WebhookView webhook) {
    return ResponseBuilder.ok(webhook).tag(webhook.entityTag());
  }
}
