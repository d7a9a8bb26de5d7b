package news.broadsheet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.Violation;

/**
 * The value of If-Match or If-None-Match (RFC 9110, 8.8.3 and 13.1): entity tags, or {@code *} for
 * whatever is there.
 *
 * @param any whether it was {@code *}
 */
record EntityTags(boolean any, List<Tag> tags) {

  /**
   * @param opaque between the quotes
   */
  record Tag(boolean weak, String opaque) {}

  private static final Pattern NEXT =
      Pattern.compile("[ \\t,]*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"[ \\t]*(?=,|$)[ \\t,]*");

  /**
   * @throws ProblemException 400 when it is no list of entity tags
   */
  static EntityTags parse(String header, String value) {
    if (value.strip().equals("*")) {
      return new EntityTags(true, List.of());
    }
    var tags = new ArrayList<Tag>();
    Matcher matcher = NEXT.matcher(value);
    while (matcher.lookingAt()) {
      tags.add(new Tag(matcher.group(1) != null, matcher.group(2)));
      matcher.region(matcher.end(), value.length());
    }
    if (tags.isEmpty() || matcher.regionStart() < value.length()) {
      throw refused(header);
    }
    return new EntityTags(false, tags);
  }

  /** The comparison of If-None-Match, by which weak tags are as good as strong ones. */
  boolean matchWeakly(String current) {
    Tag tag = tag(current);
    return any || tags.stream().anyMatch(t -> t.opaque().equals(tag.opaque()));
  }

  /** The comparison of If-Match: a weak tag does not say which bytes it is about. */
  boolean matchStrongly(String current) {
    Tag tag = tag(current);
    return any
        || tags.stream().anyMatch(t -> !t.weak() && !tag.weak() && t.opaque().equals(tag.opaque()));
  }

  private static Tag tag(String current) {
    Matcher matcher = NEXT.matcher(current);
    return matcher.matches()
        ? new Tag(matcher.group(1) != null, matcher.group(2))
        : new Tag(false, current);
  }

  private static ProblemException refused(String header) {
    return ProblemException.refusing(
        Violation.inHeader(header, "must be a list of quoted entity tags, or *"));
  }
}
