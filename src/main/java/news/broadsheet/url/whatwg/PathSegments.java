package news.broadsheet.url.whatwg;

import java.util.ArrayList;
import java.util.List;

/** The standard's "path state": splits at slashes and backslashes, resolves dot segments. */
final class PathSegments {

  private PathSegments() {}

  /**
   * @param basePath a path whose last segment is replaced, or empty for none
   * @param relative path without its first slash
   * @return percent-encoded, beginning with a slash
   */
  static String resolve(String basePath, String relative) {
    List<String> segments = directory(basePath);
    int start = 0;
    while (true) {
      int end = start;
      while (end < relative.length() && !isSlash(relative.charAt(end))) {
        end++;
      }
      boolean last = end == relative.length();
      append(segments, relative.substring(start, end), last);
      if (last) {
        return "/" + String.join("/", segments);
      }
      start = end + 1;
    }
  }

  private static void append(List<String> segments, String segment, boolean last) {
    int dots = dots(segment);
    if (dots == 0) {
      segments.add(PercentEncodeSet.PATH.encode(segment));
      return;
    }
    if (dots == 2 && !segments.isEmpty()) {
      segments.removeLast();
    }
    if (last) {
      segments.add("");
    }
  }

  /** 1 for {@code .}, 2 for {@code ..}, either dot also written {@code %2e}; 0 for all else. */
  private static int dots(String segment) {
    int dots = 0;
    int i = 0;
    while (i < segment.length()) {
      if (segment.charAt(i) == '.') {
        i++;
      } else if (segment.regionMatches(true, i, "%2e", 0, 3)) {
        i += 3;
      } else {
        return 0;
      }
      dots++;
    }
    return dots <= 2 ? dots : 0;
  }

  private static List<String> directory(String basePath) {
    List<String> segments = new ArrayList<>();
    int start = 1;
    for (int slash; (slash = basePath.indexOf('/', start)) >= 0; start = slash + 1) {
      segments.add(basePath.substring(start, slash));
    }
    return segments;
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }
}
