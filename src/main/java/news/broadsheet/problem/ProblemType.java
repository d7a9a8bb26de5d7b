package news.broadsheet.problem;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of problem, each with its stable URI path below {@code /problems/}. */
public enum ProblemType {
  MALFORMED(
      400,
      "malformed",
      "The request is malformed",
      "The request could not be read: it is not valid HTTP or JSON, a property is unknown, given"
          + " twice or of another type. Correct what the violations name; the same request fails"
          + " again."),
  INVALID_PARAMETER(
      400,
      "invalid-parameter",
      "A parameter is not valid",
      "A parameter of the path, the query or the headers is unknown, repeated or has a value that"
          + " is not allowed. Correct what the violations name; the same request fails again."),
  UNAUTHENTICATED(
      401,
      "unauthenticated",
      "A key is needed",
      "The request has no key, or one that is unknown, revoked or expired; WWW-Authenticate says"
          + " which. Send Authorization: Bearer with a good one; an administrator makes keys."),
  FORBIDDEN(
      403,
      "forbidden",
      "The key does not allow this",
      "The key is good, but lacks the scope that the operation needs; WWW-Authenticate names it."
          + " Ask an administrator for a key with that scope."),
  NOT_FOUND(
      404,
      "not-found",
      "There is nothing here",
      "No resource has this address. Check its spelling and the id; asking again does not help"
          + " unless somebody creates it."),
  METHOD_NOT_ALLOWED(
      405,
      "method-not-allowed",
      "The resource does not know this method",
      "The address exists, but not for this method; the header Allow lists those that it knows."),
  NOT_ACCEPTABLE(
      406,
      "not-acceptable",
      "The representation asked for does not exist",
      "None of the media types of the header Accept can be produced. Ask for one that the contract"
          + " names."),
  CONFLICT(
      409,
      "conflict",
      "The request conflicts with what is stored",
      "What was sent contradicts what is stored, such as a name that is taken. Read the current"
          + " state, then decide; the same request fails until that changes."),
  GONE(
      410,
      "gone",
      "The article was removed",
      "There was such an article and it was removed; the reason says why. Delete your copy where"
          + " the reason is a takedown, and do not ask again."),
  CURSOR_GONE(
      410,
      "cursor-gone",
      "The history after this cursor is not known here",
      "Changes after the cursor are no longer kept (cause expired), or the cursor is of another"
          + " history since the database was moved or restored (cause restored). Start over: get"
          + " startOver, which answers a cursor; list all articles and drop those you hold that are"
          + " not listed; then follow from that cursor."),
  PRECONDITION_FAILED(
      412,
      "precondition-failed",
      "The resource changed meanwhile",
      "If-Match names a version that is no longer the current one: somebody else changed the"
          + " resource. Read it again, redo the change, and send it with the new entity tag."),
  TOO_LARGE(
      413,
      "too-large",
      "The body is too large",
      "The body exceeds what is read here. Send less at once; the same request fails again."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "unsupported-media-type",
      "The body is of a type not read here",
      "The header Content-Type is missing or names a type that this operation does not read, or the"
          + " body is compressed where none is unpacked. Send a type that the contract names."),
  INVALID_CONTENT(
      422,
      "invalid-content",
      "The content is not valid",
      "The body could be read, but a value in it is not allowed: missing, blank, too long, or of"
          + " the wrong shape. Correct what the violations name; the same request fails again."),
  TOO_MANY_REQUESTS(
      429,
      "too-many-requests",
      "Too many requests",
      "The caller, or the address it comes from, has sent more requests than are taken in a minute;"
          + " RateLimit-Policy says how many. Nothing was done. Send the same request again after"
          + " the seconds that Retry-After names."),
  INTERNAL(
      500,
      "internal",
      "The service failed",
      "This is a defect of the service, and it has been logged. Nothing was stored. Report it;"
          + " sending the request again later is safe but may fail the same way."),
  UNAVAILABLE(
      503,
      "unavailable",
      "The service cannot answer now",
      "The database is away or overloaded, or two requests got in each other's way. Nothing was"
          + " acknowledged. Send the same request again after the seconds that Retry-After names.");

  private final int status;
  private final String slug;
  private final String title;
  private final String description;

  ProblemType(int status, String slug, String title, String description) {
    this.status = status;
    this.slug = slug;
    this.title = title;
    this.description = description;
  }

  public static Optional<ProblemType> ofSlug(String slug) {
    return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
  }

  /** The type of answers that something below us gave without one. */
  static ProblemType ofStatus(int status) {
    return Arrays.stream(values())
        .filter(type -> type.status == status)
        .findFirst()
        .orElse(status < 500 ? MALFORMED : INTERNAL);
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** For people: what to do about it, and whether the same request may succeed later. */
  public String description() {
    return description;
  }

  /** The path of the type's URI, for example {@code /problems/gone}. */
  public String uri() {
    return "/problems/" + slug;
  }
}
