package news.broadsheet.problem;

/** The kinds of problem, each with its stable URI path below {@code /problems/}. */
public enum ProblemType {
  MALFORMED(400, "malformed", "The request is malformed"),
  INVALID_PARAMETER(400, "invalid-parameter", "A parameter is not valid"),
  NOT_FOUND(404, "not-found", "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed", "The resource does not know this method"),
  NOT_ACCEPTABLE(406, "not-acceptable", "The representation asked for does not exist"),
  CONFLICT(409, "conflict", "The request conflicts with what is stored"),
  GONE(410, "gone", "The article was removed"),
  PRECONDITION_FAILED(412, "precondition-failed", "The resource changed meanwhile"),
  TOO_LARGE(413, "too-large", "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body is of a type not read here"),
  INVALID_CONTENT(422, "invalid-content", "The content is not valid"),
  INTERNAL(500, "internal", "The service failed"),
  UNAVAILABLE(503, "unavailable", "The service cannot answer now");

  private final int status;
  private final String slug;
  private final String title;

  ProblemType(int status, String slug, String title) {
    this.status = status;
    this.slug = slug;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The path of the type's URI, for example {@code /problems/gone}. */
  public String uri() {
    return "/problems/" + slug;
  }
}
