package news.broadsheet.search;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;
import news.broadsheet.search.facet.Histogram;
import news.broadsheet.search.facet.Unit;
import news.broadsheet.search.syntax.Query;
import news.broadsheet.search.syntax.QueryParser;
import news.broadsheet.search.syntax.SyntaxException;
import news.broadsheet.text.SearchLanguage;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a search, and gathers what is wrong with them. */
final class Reading {
  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_TAG = 35;
  private static final Query.All NOTHING = new Query.All(List.of());
  private static final Pattern LANGUAGE_SHAPE =
      Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
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

  /** In the order of the enum, so that two orders of one list are one search. */
  <E extends Enum<E>> Set<E> choices(String name, @Nullable String list, E[] values) {
    Set<E> chosen = new TreeSet<>();
    for (String each : list == null ? new String[0] : list.split(",", -1)) {
      if (!chosen.add(choice(name, each, values, values[0]))) {
        refuse(name, "must name each once");
        break;
      }
    }
    return chosen;
  }

  @Nullable Histogram histogram(@Nullable String unit, @Nullable String zone) {
    ZoneId in = ZoneId.of("UTC");
    if (zone != null && ZoneId.getAvailableZoneIds().contains(zone)) {
      in = ZoneId.of(zone);
    } else if (zone != null) {
      refuse("timeZone", "must be a name of the time zone database, such as Europe/Lisbon");
    }
    return unit == null
        ? null
        : new Histogram(choice("histogram", unit, Unit.values(), Unit.DAY), in);
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
        "must be " + Stream.of(values).map(Reading::wireName).collect(Collectors.joining(" or ")));
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
