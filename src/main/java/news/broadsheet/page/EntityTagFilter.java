package news.broadsheet.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives every answer to a GET a strong entity tag, and answers 304 to those who have it already. A
 * resource that knows its version says so itself; for all others the tag is the hash of the very
 * bytes that are sent. A follower that polls a list then costs its query, but no traffic.
 */
class EntityTagFilter {
  /** Bytes of the hash: nobody gains by a collision with an answer of their own. */
  private static final int LENGTH = 16;

  private final ObjectMapper json;

  EntityTagFilter(ObjectMapper json) {
    this.json = json;
  }

  /** Before the work is done, and because a filter of answers is no place to fail. */
  @ServerRequestFilter
  void refuseMalformed(ContainerRequestContext request) {
    String ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (ifNoneMatch != null) {
      EntityTags.parse(HttpHeaders.IF_NONE_MATCH, ifNoneMatch);
    }
  }

  @ServerResponseFilter
  void tag(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    if (response.getStatus() != 200 || !isRead(request.getMethod())) {
      return;
    }
    if (!response.getHeaders().containsKey(HttpHeaders.ETAG)) {
      byte[] bytes;
      if (response.getEntity() instanceof String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
      } else if (isObject(response)) {
        bytes = json.writeValueAsBytes(response.getEntity());
        response.setEntity(bytes, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
      } else {
        return;
      }
      response.getHeaders().putSingle(HttpHeaders.ETAG, '"' + hash(bytes) + '"');
    }
    notModified(request, response);
  }

  private static void notModified(
      ContainerRequestContext request, ContainerResponseContext response) {
    String ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    String current = String.valueOf(response.getHeaders().getFirst(HttpHeaders.ETAG));
    if (ifNoneMatch != null
        && EntityTags.parse(HttpHeaders.IF_NONE_MATCH, ifNoneMatch).matchWeakly(current)) {
      response.setStatus(304);
      response.setEntity(null);
      response.getHeaders().putSingle(HttpHeaders.ETAG, current);
    }
  }

  private static boolean isRead(String method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  /** Something that Jackson writes; bytes and streams have another type or no end. */
  private static boolean isObject(ContainerResponseContext response) {
    Object entity = response.getEntity();
    MediaType type = response.getMediaType();
    return entity instanceof Record
        && (type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE));
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
