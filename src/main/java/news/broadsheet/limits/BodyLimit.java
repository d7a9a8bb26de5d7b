package news.broadsheet.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Ends the reading of a body at its limit, announced or not. The limit of Quarkus knows no
 * exception for bodies that are streamed, and answers a chunked body over it without a word.
 */
@Provider
class BodyLimit implements ReaderInterceptor {
  private final Deadline deadline;
  private final Streams streams;
  private final RoutingContext request;
  private final long limit;

  BodyLimit(
      Deadline deadline,
      Streams streams,
      RoutingContext request,
      @ConfigProperty(name = "broadsheet.http.max-body", defaultValue = "10M") MemorySize limit) {
    this.deadline = deadline;
    this.streams = streams;
    this.request = request;
    this.limit = limit.asLongValue();
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (Arrays.stream(context.getAnnotations()).anyMatch(Unlimited.class::isInstance)) {
      deadline.lift(request);
      Runnable end = streams.upload(request);
      request.addEndHandler(ended -> end.run());
      return context.proceed();
    }
    var body = new LimitedStream(context.getInputStream(), limit);
    if (announced(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH)) > limit) {
      throw body.tooLarge();
    }
    context.setInputStream(body);
    Object entity = context.proceed();
    deadline.restart(request);
    return entity;
  }

  private static long announced(@Nullable String length) {
    return length == null ? 0 : Long.parseLong(length);
  }
}
