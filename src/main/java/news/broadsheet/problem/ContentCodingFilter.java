package news.broadsheet.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies that say to be compressed where none is unpacked (RFC 9110, 15.5.16). One that is
 * would be told that it is no JSON, and one that only says so be taken for what it is not.
 * Operations that read their body as a stream look at the header, or at the bytes, themselves.
 */
class ContentCodingFilter {
  private static final Set<String> TAKE_BODIES = Set.of("POST", "PUT", "PATCH");
  private static final String WHY = "must be identity or absent here";

  @ServerRequestFilter
  void check(ContainerRequestContext request, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (method == null || coding == null || coding.isBlank()) {
      return;
    }
    if (!coding.strip().equalsIgnoreCase("identity")
        && TAKE_BODIES.contains(request.getMethod())
        && !streams(method)) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "Content-Encoding " + WHY + ".",
          List.of(Violation.inHeader(HttpHeaders.CONTENT_ENCODING, WHY)));
    }
  }

  private static boolean streams(Method method) {
    return Arrays.asList(method.getParameterTypes()).contains(InputStream.class);
  }
}
