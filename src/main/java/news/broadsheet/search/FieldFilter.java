package news.broadsheet.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.article.ArticleFilter;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.search.syntax.Query;
import news.broadsheet.search.syntax.SyntaxException;
import org.jspecify.annotations.Nullable;

/** What the fields of a query mean: the filters of the list, so that each rule stands once. */
final class FieldFilter {
  /** A year, a month or a day; the year 0 has no day before it. */
  private static final Pattern DATE =
      Pattern.compile("(?<year>[0-9]{4})(-(?<month>[0-9]{2}))?(-(?<day>[0-9]{2}))?");

  private FieldFilter() {}

  /**
   * @throws SyntaxException where a value has no meaning
   */
  static void check(Query query) throws SyntaxException {
    for (Query.Is is : fields(query).toList()) {
      try {
        condition(is);
      } catch (ProblemException e) {
        String why = e.violations().isEmpty() ? e.detail() : e.violations().getFirst().message();
        throw new SyntaxException(is.at(), is.field().code() + ": " + why);
      } catch (DateTimeException e) {
        throw new SyntaxException(
            is.at(), is.field().code() + ": must be a day, a month or a year, such as 2024-05-01");
      }
    }
  }

  private static Stream<Query.Is> fields(Query query) {
    return query.leaves().filter(Query.Is.class::isInstance).map(Query.Is.class::cast);
  }

  /**
   * Of a day, a month or a year {@code before} ends where it begins, {@code after} begins there.
   */
  static SqlCondition condition(Query.Is is) {
    String value = is.value();
    return switch (is.field()) {
      case SOURCE -> filter(value, null, null, null, null, null, null);
      case LANG -> filter(null, value, null, null, null, null, null);
      case AUTHOR -> filter(null, null, value, null, null, null, null);
      case TAG -> filter(null, null, null, value, null, null, null);
      case SITE -> filter(null, null, null, null, value, null, null);
      case AFTER -> filter(null, null, null, null, null, date(value).toString(), null);
      case BEFORE ->
          filter(null, null, null, null, null, null, date(value).minusDays(1).toString());
    };
  }

  private static SqlCondition filter(
      @Nullable String source,
      @Nullable String language,
      @Nullable String author,
      @Nullable String tag,
      @Nullable String host,
      @Nullable String from,
      @Nullable String to) {
    return new ArticleFilter(source, language, author, tag, null, host, from, to).part();
  }

  private static LocalDate date(String value) {
    Matcher date = DATE.matcher(value);
    if (!date.matches() || value.startsWith("0000")) {
      throw new DateTimeException(value);
    }
    int year = Integer.parseInt(date.group("year"));
    String month = date.group("month");
    String day = date.group("day");
    YearMonth of = YearMonth.of(year, month == null ? 1 : Integer.parseInt(month));
    return of.atDay(day == null ? 1 : Integer.parseInt(day));
  }
}
