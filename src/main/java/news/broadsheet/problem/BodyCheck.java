package news.broadsheet.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.List;

/**
 * Refuses JSON bodies that are empty, {@code null} or not in UTF-8, for every operation, so that no
 * resource is given null. RFC 8259 allows no other encoding; Jackson would guess UTF-16 and UTF-32.
 */
@Provider
class BodyCheck implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!isJson(context.getMediaType())) {
      return context.proceed();
    }
    var body = new PushbackInputStream(context.getInputStream(), 2);
    byte[] start = body.readNBytes(2);
    if (start.length == 0) {
      throw refused("must not be empty");
    }
    if (!isUtf8(start)) {
      throw refused("must be JSON in UTF-8");
    }
    body.unread(start);
    context.setInputStream(body);
    Object entity = context.proceed();
    if (entity == null) {
      throw refused("must not be null");
    }
    return entity;
  }

  private static boolean isJson(MediaType type) {
    return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
  }

  /** JSON begins with an ASCII character: a zero beside it, or a mark, is UTF-16 or UTF-32. */
  private static boolean isUtf8(byte[] start) {
    boolean zero = start[0] == 0 || (start.length > 1 && start[1] == 0);
    return !zero && start[0] != (byte) 0xfe && start[0] != (byte) 0xff;
  }

  private static ProblemException refused(String why) {
    return new ProblemException(
        ProblemType.MALFORMED, "The body " + why + ".", List.of(Violation.inBody("", why)));
  }
}
