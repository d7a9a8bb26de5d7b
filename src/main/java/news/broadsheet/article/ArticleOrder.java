package news.broadsheet.article;

import java.util.Arrays;
import java.util.Locale;

/** The orders of a list of articles; the id decides between equals. */
public enum ArticleOrder {
  NEWEST("a.ordered_at", "desc", "<"),
  OLDEST("a.ordered_at", "asc", ">"),
  UPDATED("a.updated_at", "desc", "<");

  private final String column;
  private final String direction;
  private final String after;

  ArticleOrder(String column, String direction, String after) {
    this.column = column;
    this.direction = direction;
    this.after = after;
  }

  /** For query parameters. */
  public static ArticleOrder fromString(String code) {
    return Arrays.stream(values())
        .filter(order -> order.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be one of newest, oldest, updated"));
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String orderBy() {
    return column + " " + direction + ", a.id " + direction;
  }

  /** Takes two parameters: the key where the last page ended. */
  String afterKey() {
    return "(" + column + ", a.id) " + after + " (?, ?)";
  }
}
