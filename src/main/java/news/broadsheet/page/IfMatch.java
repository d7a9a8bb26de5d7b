package news.broadsheet.page;

import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The precondition of a change (RFC 9110, 13.1.1): that nobody else changed the resource since the
 * client read it. To be checked in the transaction of the change, on the row it has locked; checked
 * before, two changes pass at once.
 */
public final class IfMatch {
  private IfMatch() {}

  /**
   * @param header as it was sent; null asks for nothing
   * @param current the entity tags that the resource has now, one a representation, with or without
   *     their quotes
   * @throws ProblemException 412 when none is among those of the header, 400 when the header is no
   *     list of entity tags
   */
  public static void check(@Nullable String header, String... current) {
    if (header == null) {
      return;
    }
    EntityTags wanted = EntityTags.parse("If-Match", header);
    for (String tag : current) {
      if (wanted.matchStrongly(tag)) {
        return;
      }
    }
    throw new ProblemException(
        ProblemType.PRECONDITION_FAILED,
        "The resource is no longer as If-Match says; read it again before changing it.");
  }
}
