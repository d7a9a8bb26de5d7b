package news.broadsheet.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A failure that its cause can answer for; every room names its own by extending this. */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<Violation> violations;

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public ProblemException(ProblemType type, String detail, List<Violation> violations) {
    super(detail);
    this.type = type;
    this.violations = List.copyOf(violations);
  }

  /** 400 for one parameter of the query, or one header. */
  public static ProblemException refusing(Violation wrong) {
    return new ProblemException(
        ProblemType.INVALID_PARAMETER,
        (wrong.in().equals("header") ? "The header " : "The parameter ") + wrong.sentence() + ".",
        List.of(wrong));
  }

  /** What a failure means to a client; empty where it is a defect of ours. */
  public static Optional<ProblemException> in(Throwable failure) {
    return Causes.find(failure, ProblemException.class).or(() -> DatabaseFailure.in(failure));
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<Violation> violations() {
    return violations;
  }

  /**
   * Members of the answer beyond those of RFC 9457 (its section 3.2), such as why an article is
   * gone. Instants and strings; names must not be those of {@link Problem}.
   */
  public Map<String, Object> extensions() {
    return Map.of();
  }

  /** Headers that the answer must have, such as WWW-Authenticate with a 401. */
  public Map<String, String> headers() {
    return Map.of();
  }
}
