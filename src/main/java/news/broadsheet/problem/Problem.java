package news.broadsheet.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error answer, RFC 9457. It carries nothing of the inside: no class, no SQL, no stack trace.
 *
 * @param type path of a stable URI that {@link ProblemResource} explains
 * @param instance path of the request
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations,
    @JsonAnyGetter Map<String, Object> extensions) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** Seconds after which a client may try again: a killed database is back in fewer. */
  static final int RETRY_AFTER = 5;

  public static Problem of(ProblemException e) {
    return of(e.type(), e.type().status(), e.detail(), e.violations(), e.extensions());
  }

  /** For a defect of ours, which whoever answers it has logged. */
  public static Problem internal() {
    return of(ProblemType.INTERNAL, "Something went wrong here; it has been logged.");
  }

  static Problem of(ProblemType type, String detail) {
    return of(type, type.status(), detail, List.of(), Map.of());
  }

  /** For a status that has no type of its own. */
  static Problem ofStatus(int status) {
    ProblemType type = ProblemType.ofStatus(status);
    return of(type, status, type.title() + ".", List.of(), Map.of());
  }

  private static Problem of(
      ProblemType type,
      int status,
      String detail,
      List<Violation> violations,
      Map<String, Object> extensions) {
    return new Problem(type.uri(), type.title(), status, detail, null, violations, extensions);
  }

  public Problem at(String path) {
    return new Problem(type, title, status, detail, path, violations, extensions);
  }

  Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }
}
