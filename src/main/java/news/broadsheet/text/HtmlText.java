package news.broadsheet.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a piece of raw HTML inside Markdown. Scripts, styles and comments are not text. Not a
 * parser: such pieces are often unbalanced, and what cannot be a tag stays as it is.
 */
final class HtmlText {

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i",
          "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time",
          "u", "var", "wbr");

  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0", "ndash",
          "–", "mdash", "—", "hellip", "…");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,8}));");
  private static final Pattern BLANKS = Pattern.compile("[ \\t]*\\R\\s*");

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private boolean tagsEnded;

  private HtmlText(String html) {
    this.html = html;
  }

  static String of(String html) {
    return new HtmlText(html).read();
  }

  private String read() {
    int at = 0;
    while (at < html.length()) {
      int open = tagsEnded ? -1 : html.indexOf('<', at);
      if (open < 0) {
        text.append(html, at, html.length());
        break;
      }
      text.append(html, at, open);
      at = tag(open);
    }
    return BLANKS.matcher(unescape(text.toString())).replaceAll("\n").strip();
  }

  /** Where reading goes on after the tag, comment or mere sign at {@code open}. */
  private int tag(int open) {
    if (html.startsWith("<!--", open)) {
      return after("-->", open + 4);
    }
    String name = name(open);
    if (name.isEmpty()) {
      return sign(open);
    }
    int close = html.indexOf('>', open);
    if (close < 0) {
      tagsEnded = true;
      return sign(open);
    }
    if (name.equals("script") || name.equals("style")) {
      return html.charAt(open + 1) == '/' ? close + 1 : after("</" + name, close + 1);
    }
    if (!INLINE.contains(name)) {
      text.append('\n');
    }
    return close + 1;
  }

  private int sign(int open) {
    text.append('<');
    return open + 1;
  }

  private int after(String end, int from) {
    for (int at = html.indexOf(end.charAt(0), from);
        at >= 0;
        at = html.indexOf(end.charAt(0), at + 1)) {
      if (html.regionMatches(true, at, end, 0, end.length())) {
        int close = html.indexOf('>', at);
        return close < 0 ? html.length() : close + 1;
      }
    }
    return html.length();
  }

  private String name(int open) {
    int start = html.startsWith("</", open) ? open + 2 : open + 1;
    int end = start;
    while (end < html.length() && isNameCharacter(html.charAt(end))) {
      end++;
    }
    return html.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '!'
        || c == '?';
  }

  private static String unescape(String text) {
    return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
  }

  private static String character(MatchResult entity) {
    if (entity.group(3) != null) {
      return ENTITIES.getOrDefault(entity.group(3), entity.group());
    }
    int codePoint =
        entity.group(1) != null
            ? Integer.parseInt(entity.group(1))
            : Integer.parseInt(entity.group(2), 16);
    boolean scalar =
        codePoint > 0
            && Character.isValidCodePoint(codePoint)
            && Character.getType(codePoint) != Character.SURROGATE;
    return scalar ? Character.toString(codePoint) : "\uFFFD";
  }
}
