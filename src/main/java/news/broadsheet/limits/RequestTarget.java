package news.broadsheet.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.util.Locale;

/**
 * Refuses addresses whose percent-encoding is broken or is not of UTF-8 (RFC 3986, 2.5). Left
 * alone, bytes that are no character are replaced silently, and the search is for something else.
 */
@Singleton
class RequestTarget {
  /** What a decoder puts in the place of bytes that are no character. */
  private static final String REPLACEMENT = "\uFFFD";

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(RequestTarget::check);
  }

  private static void check(RoutingContext request) {
    if (readable(request.request().uri())) {
      request.next();
    } else {
      request.fail(400);
    }
  }

  private static boolean readable(String target) {
    try {
      return !URLDecoder.decode(target, UTF_8).contains(REPLACEMENT)
          || target.toUpperCase(Locale.ROOT).contains("%EF%BF%BD");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
