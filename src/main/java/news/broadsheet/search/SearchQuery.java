package news.broadsheet.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.article.ArticleFilter;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;
import news.broadsheet.search.syntax.Part;
import news.broadsheet.search.syntax.Query;
import news.broadsheet.search.syntax.QueryParser;
import news.broadsheet.search.syntax.SyntaxException;
import news.broadsheet.text.SearchLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A search that makes sense.
 *
 * @param text in web-search syntax, as typed
 * @param query what it means
 * @param language of the query and the articles; null where each article has its own
 * @param parts never empty
 * @param freshness in how many days an article loses half of what being new is worth; null where
 *     that is nothing
 * @param canonical equal for searches that find the same hits in the same order
 */
record SearchQuery(
    String text,
    Query.All query,
    @Nullable SearchLanguage language,
    Set<Part> parts,
    SqlCondition filter,
    Sort sort,
    @Nullable Integer freshness,
    boolean highlight,
    boolean explain,
    int limit,
    @Nullable String cursor,
    String canonical) {

  private static final int LONGEST_TEXT = 1000;
  private static final int MOST_HITS = 200;
  private static final int HITS = 20;
  private static final int MOST_DAYS = 3650;
  private static final Query.All NOTHING = new Query.All(List.of());
  private static final int LONGEST_TAG = 35;
  private static final Pattern LANGUAGE_SHAPE =
      Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  /**
   * @throws ProblemException 400 naming every parameter that has no meaning
   */
  static SearchQuery of(SearchParameters given, ArticleFilter filter) {
    var reading = new Reading();
    String text = reading.text(given.q());
    SearchLanguage language = reading.language(given.lang());
    Set<Part> parts = reading.parts(given.searchIn());
    Sort sort =
        given.sort() == null
            ? Sort.RELEVANCE
            : reading.choice("sort", given.sort(), Sort.values(), Sort.RELEVANCE);
    boolean highlight = reading.flag("highlight", given.highlight(), true);
    boolean explain = reading.flag("explain", given.explain(), false);
    Query.All query = reading.query(text);
    int limit = reading.number("limit", given.limit(), HITS, MOST_HITS);
    Integer freshness =
        given.freshness() == null
            ? null
            : Integer.valueOf(reading.number("freshness", given.freshness(), 1, MOST_DAYS));
    reading.refuseViolations();
    SqlCondition condition = filter.condition();
    String canonical =
        Stream.of(text, String.valueOf(language), parts.toString(), sort.name(), String.valueOf(freshness), filter.canonical())
            .collect(Collectors.joining("\0"));
    return new SearchQuery(
        text,
        query,
        language,
        parts,
        condition,
        sort,
        freshness,
        highlight,
        explain,
        limit,
        given.cursor(),
        canonical);
  }

  private static final class Reading {
    private final List<Violation> violations = new ArrayList<>();

    String text(@Nullable String q) {
      if (q == null || q.isBlank()) {
        refuse("q", "must hold what to search for");
      } else if (q.length() > LONGEST_TEXT) {
        refuse("q", "must have at most " + LONGEST_TEXT + " characters");
      } else if (q.indexOf('\0') >= 0) {
        refuse("q", "must not contain U+0000");
      }
      return q == null ? "" : q;
    }

    @Nullable SearchLanguage language(@Nullable String tag) {
      if (tag == null) {
        return null;
      }
      if (tag.length() > LONGEST_TAG || !LANGUAGE_SHAPE.matcher(tag).matches()) {
        refuse("lang", "must be a BCP 47 language tag, such as en or pt-BR");
      }
      return SearchLanguage.of(tag);
    }

    Set<Part> parts(@Nullable String list) {
      Set<Part> parts = EnumSet.noneOf(Part.class);
      if (list == null) {
        return EnumSet.allOf(Part.class);
      }
      for (String name : list.split(",", -1)) {
        if (!parts.add(choice("searchIn", name, Part.values(), Part.TITLE))) {
          refuse("searchIn", "must name each part once: title, summary, body");
          break;
        }
      }
      return parts;
    }

    /** What is wrong with the text already is not said again. */
    Query.All query(String text) {
      try {
        Query.All query = violations.isEmpty() ? QueryParser.parse(text) : NOTHING;
        FieldFilter.check(query);
        return query;
      } catch (SyntaxException e) {
        refuse("q", e.getMessage());
        return NOTHING;
      }
    }

    boolean flag(String name, @Nullable String value, boolean otherwise) {
      if (value != null && !value.equals("true") && !value.equals("false")) {
        refuse(name, "must be true or false");
      }
      return value == null ? otherwise : value.equals("true");
    }

    int number(String name, @Nullable String value, int otherwise, int most) {
      if (value == null) {
        return otherwise;
      }
      // Four digits: enough to be told from a number in range, too few to overflow.
      int number = value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
      if (number < 1 || number > most) {
        refuse(name, "must be a whole number from 1 to " + most);
      }
      return number;
    }

    <E extends Enum<E>> E choice(String name, String value, E[] values, E otherwise) {
      for (E each : values) {
        if (wireName(each).equals(value)) {
          return each;
        }
      }
      refuse(
          name,
          "must be "
              + Stream.of(values).map(Reading::wireName).collect(Collectors.joining(" or ")));
      return otherwise;
    }

    private static String wireName(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT);
    }

    void refuse(String name, String why) {
      violations.add(Violation.inQuery(name, why));
    }

    void refuseViolations() {
      if (!violations.isEmpty()) {
        throw new ProblemException(
            ProblemType.INVALID_PARAMETER, "A parameter of the search is not valid.", violations);
      }
    }
  }
}
