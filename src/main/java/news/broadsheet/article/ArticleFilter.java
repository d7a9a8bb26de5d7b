package news.broadsheet.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a list or a search is about: the query parameters that both share, as they came
 * in. Usable as a {@code @BeanParam}.
 *
 * @param source slug or id
 * @param language BCP 47; {@code pt} is also {@code pt-BR}, {@code pt-BR} only itself
 * @param author a whole name, in any case
 * @param tag exactly
 * @param section exactly
 * @param host of any address of the article, with or without {@code www.}
 * @param from RFC 3339 instant or date, inclusive
 * @param to RFC 3339 instant or date, inclusive: of a date the whole day, in UTC
 */
public record ArticleFilter(
    @RestQuery @Nullable String source,
    @RestQuery @Nullable String language,
    @RestQuery @Nullable String author,
    @RestQuery @Nullable String tag,
    @RestQuery @Nullable String section,
    @RestQuery @Nullable String host,
    @RestQuery @Nullable String from,
    @RestQuery @Nullable String to) {

  private static final Pattern UUID_SHAPE =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern LANGUAGE_SHAPE =
      Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  // A scalar, not a join: the planner then walks the source's own index in order. A source that was
  // merged into another is that one.
  private static final String STANDING =
      "(select coalesce(s.merged_into, s.id) from source s where s.%s = ?)";
  private static final String WWW = "www.";

  public static final ArticleFilter NONE =
      new ArticleFilter(null, null, null, null, null, null, null, null);

  /**
   * The articles that are not removed, not under embargo, and pass every filter.
   *
   * @throws ProblemException 400 naming every parameter that has no meaning
   */
  public SqlCondition condition(Embargo embargo) {
    var condition = new Conjunction();
    condition.and("a.removed_at is null");
    condition.and(embargo.condition());
    addTo(condition);
    return condition.toSql();
  }

  /**
   * The filters alone, for a part of what is asked: that the article is there to be seen is for the
   * whole of it to say. There must be at least one.
   *
   * @throws ProblemException 400 naming every parameter that has no meaning
   */
  public SqlCondition part() {
    var condition = new Conjunction();
    addTo(condition);
    return condition.toSql();
  }

  private void addTo(Conjunction condition) {
    List<Violation> violations = new ArrayList<>();
    checkText(violations);
    PublicationPeriod period = PublicationPeriod.of(from, to, violations);
    if (!violations.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER, "A filter has no meaning.", violations);
    }
    addSource(condition);
    addLanguage(condition);
    if (author != null) {
      condition.and(
          "a.author_keys @> array[cast(? as text)]", author.strip().toLowerCase(Locale.ROOT));
    }
    if (tag != null) {
      condition.and("a.tags @> array[cast(? as text)]", tag);
    }
    if (section != null) {
      condition.and("a.section = ?", section);
    }
    addHost(condition);
    if (period.from() != null) {
      condition.and("a.published_at >= ?", period.from());
    }
    if (period.until() != null) {
      condition.and("a.published_at < ?", period.until());
    }
  }

  /** Equal for equal filters only: for the query of a {@link news.broadsheet.page.Cursor}. */
  public String canonical() {
    return Stream.of(source, language, author, tag, section, host, from, to)
        // No value holds U+0000: condition() refuses it. An absent one differs from every value.
        .map(value -> value == null ? "" : "=" + value)
        .collect(Collectors.joining("\0"));
  }

  private void checkText(List<Violation> violations) {
    check("source", source, 100, violations);
    check("language", language, 35, violations);
    check("author", author, 300, violations);
    check("tag", tag, 200, violations);
    check("section", section, 300, violations);
    check("host", host, 253, violations);
    if (language != null && !LANGUAGE_SHAPE.matcher(language).matches()) {
      violations.add(
          Violation.inQuery("language", "must be a BCP 47 language tag, such as en or pt-BR"));
    }
  }

  private static void check(
      String name, @Nullable String value, int longest, List<Violation> violations) {
    if (value == null) {
      return;
    }
    if (value.isBlank() || value.length() > longest) {
      violations.add(
          Violation.inQuery(name, "must have 1 to " + longest + " characters, not all blank"));
    } else if (value.indexOf('\0') >= 0) {
      violations.add(Violation.inQuery(name, "must not contain U+0000"));
    }
  }

  private void addSource(Conjunction condition) {
    if (source == null) {
      return;
    }
    if (UUID_SHAPE.matcher(source).matches()) {
      condition.and("a.source_id = " + STANDING.formatted("id"), UUID.fromString(source));
    } else {
      condition.and("a.source_id = " + STANDING.formatted("slug"), source);
    }
  }

  private void addLanguage(Conjunction condition) {
    if (language == null) {
      return;
    }
    String tagSought = language.toLowerCase(Locale.ROOT);
    String primary = tagSought.split("-", 2)[0];
    condition.and("a.language_code = ?", primary);
    if (!primary.equals(tagSought)) {
      condition.and("lower(a.language) = ?", tagSought);
    }
  }

  /** An address that another publisher only claims (syndication) is no address of the article. */
  private void addHost(Conjunction condition) {
    if (host == null) {
      return;
    }
    String lower = host.strip().toLowerCase(Locale.ROOT);
    String bare = lower.startsWith(WWW) ? lower.substring(WWW.length()) : lower;
    condition.and(
        "exists (select from original_url u where u.article_id = a.id"
            + " and u.relation <> 'syndication' and u.host in (?, ?))",
        bare,
        WWW + bare);
  }

  private static final class Conjunction {
    private final List<String> terms = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    void and(String term, Object... values) {
      terms.add(term);
      parameters.addAll(Arrays.asList(values));
    }

    SqlCondition toSql() {
      return new SqlCondition(String.join(" and ", terms), List.copyOf(parameters));
    }
  }
}
