package news.broadsheet.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;

/**
 * The If-Match header of a request, RFC 9110 section 13.1.1: change the resource only while it is
 * the one that was read.
 *
 * @param tags the entity tags of the header with their quotes; empty where there was no header, or
 *     {@code *}
 */
public record IfMatch(List<String> tags) {
  private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\uffff]*\"";
  private static final Pattern NEXT = Pattern.compile("[ \\t]*(?:(" + TAG + ")[ \\t]*)?(?:,|$)");

  /**
   * @param lines every If-Match line of the request
   * @throws ProblemException 400 when it is neither {@code *} nor a list of entity tags: read
   *     leniently, a precondition misspelt would be one not made
   */
  public static IfMatch of(List<String> lines) {
    String header = String.join(",", lines);
    if (lines.isEmpty() || header.strip().equals("*")) {
      return new IfMatch(List.of());
    }
    var tags = new ArrayList<String>();
    Matcher next = NEXT.matcher(header);
    int end = 0;
    while (end < header.length()) {
      if (!next.find(end) || next.start() != end) {
        throw malformed();
      }
      if (next.group(1) != null) {
        tags.add(next.group(1));
      }
      end = next.end();
    }
    if (tags.isEmpty()) {
      throw malformed();
    }
    return new IfMatch(tags);
  }

  /**
   * Compared strongly: a weak tag never matches.
   *
   * @param current the entity tags of the resource's representations now, without quotes
   * @throws ProblemException 412
   */
  public void check(String... current) {
    if (!tags.isEmpty() && Stream.of(current).noneMatch(tag -> tags.contains('"' + tag + '"'))) {
      throw new ProblemException(
          ProblemType.PRECONDITION_FAILED,
          "The resource is now \"%s\"; read it again before changing it.".formatted(current[0]));
    }
  }

  private static ProblemException malformed() {
    return ProblemException.refusing(
        Violation.inHeader(
            "If-Match", "must be * or entity tags in double quotes, as ETag gave them"));
  }
}
