package news.broadsheet.url;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import news.broadsheet.url.whatwg.HttpUrl;
import news.broadsheet.url.whatwg.UrlSyntaxException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules against real addresses, the standard's own cases, and other libraries' vectors. */
@Tag("samples")
class UrlSamplesTest {

  private static final Set<String> CANONICALISERS =
      Set.of(
          "canonicalize_url",
          "normalize_url",
          "safe_url_string",
          "RemoveTrackingParameters",
          "scrub_url",
          "clean_url",
          "fix_relative_urls",
          "canonical_domain");

  private static JsonNode samples;

  @BeforeAll
  static void read_the_samples() throws IOException {
    String folder = System.getenv().getOrDefault("BROADSHEET_SAMPLES", "../shared/samples");
    Path file = Path.of(System.getProperty("broadsheet.samples", folder), "urls.json");
    assumeTrue(
        Files.exists(file), () -> "nothing measured: no samples at " + file.toAbsolutePath());
    samples = new ObjectMapper().readTree(file.toFile());
  }

  @Test
  void http_cases_of_the_url_standard_parse_or_are_refused_as_it_says() {
    List<String> wrong = new ArrayList<>();
    int parsed = 0;
    int refused = 0;
    for (JsonNode test : samples.get("whatwg")) {
      boolean failure = test.path("failure").asBoolean();
      if (!failure && !test.path("protocol").asText().matches("https?:")) {
        continue;
      }
      String expected = failure ? "refused" : test.get("href").asText();
      String actual = href(test);
      if (!actual.equals(expected)) {
        wrong.add(test.get("input") + " is " + actual + ", not " + expected);
      }
      parsed += failure ? 0 : 1;
      refused += failure ? 1 : 0;
    }
    print("URL Standard: %d to parse, %d to refuse, %d wrong", parsed, refused, wrong.size());
    assertThat(parsed).isPositive();
    assertThat(refused).isPositive();
    assertThat(wrong).isEmpty();
  }

  @Test
  void spellings_of_one_article_have_one_identity_or_differ_by_their_publisher_s_own_parameter() {
    Map<Set<String>, Integer> forSourceRules = new HashMap<>();
    List<List<String>> apart = new ArrayList<>();
    int same = 0;
    for (List<String> group : groups("must_same")) {
      if (identities(group).size() == 1) {
        same++;
      } else if (sameBySourceRule(group)) {
        forSourceRules.merge(differingParameters(group), 1, Integer::sum);
      } else {
        apart.add(group);
      }
    }
    print(
        "same article: %d groups the same, the same by a rule of their source %s, apart %d",
        same, forSourceRules, apart.size());
    assertThat(apart).isEmpty();
    assertThat(forSourceRules.keySet()).allSatisfy(names -> assertThat(names).hasSize(1));
    assertThat(same).isPositive();
  }

  @Test
  void different_articles_at_one_path_have_different_identities() {
    List<List<String>> groups = groups("different_articles_same_path");
    assertThat(groups)
        .isNotEmpty()
        .allSatisfy(group -> assertThat(identities(group)).hasSameSizeAs(group));
    assertThat(groups)
        .as("a lossy key would still tell them apart")
        .allSatisfy(group -> assertThat(fingerprints(group)).hasSameSizeAs(group));
    print("different articles at one path: %d groups, all told apart", groups.size());
  }

  @Test
  void real_addresses_with_a_query_or_fragment_are_canonical_for_good() {
    List<String> raw = strings(samples.at("/real/with_query_or_fragment"));
    Map<String, Long> dropped = new TreeMap<>();
    int changed = 0;
    for (String address : raw) {
      CanonicalUrl url = CanonicalUrl.of(address);
      assertThat(CanonicalUrl.of(url.value())).isEqualTo(url);
      changed += url.value().equals(address) ? 0 : 1;
      Set<String> kept = names(url);
      names(address)
          .filter(name -> !kept.contains(name))
          .forEach(n -> dropped.merge(n, 1L, Long::sum));
    }
    print(
        "real: %d addresses, %d rewritten, %d identities",
        raw.size(), changed, identities(raw).size());
    print("real: dropped %s", dropped);
    assertThat(changed).isPositive();
  }

  /**
   * The vectors conflict with each other. One counts only where what it expects is canonical by our
   * rules (else it keeps what we drop, such as userinfo) and it asks for no option.
   */
  @Test
  void vectors_of_other_libraries_agree_where_their_policy_does() {
    List<String> otherwise = new ArrayList<>();
    Map<String, Integer> notOurPolicy = new TreeMap<>();
    int agreed = 0;
    for (JsonNode vector : samples.get("canonicalise")) {
      String expected = vector.get("expected").asText();
      String policy = otherPolicy(vector, expected);
      if (!policy.isEmpty()) {
        notOurPolicy.merge(policy, 1, Integer::sum);
      } else if (outcome(vector).equals(withRootPath(expected, vector))) {
        agreed++;
      } else {
        otherwise.add(
            vector.get("input") + "\n    is   " + outcome(vector) + "\n    not  " + expected);
      }
    }
    print(
        "vectors: %d agree, %d otherwise, other policy %s", agreed, otherwise.size(), notOurPolicy);
    otherwise.forEach(vector -> print("  %s", vector));
    assertThat(agreed).isGreaterThan(3 * otherwise.size());
  }

  private static String otherPolicy(JsonNode vector, String expected) {
    String function = vector.get("fn").asText();
    boolean relative = function.equals("fix_relative_urls");
    boolean domain = function.equals("canonical_domain");
    if (!CANONICALISERS.contains(function)) {
      return "edits queries";
    }
    if (vector.has("bytes_input") || (!relative && hasOwnOptions(vector))) {
      return "asks for an option";
    }
    if (function.equals("normalize_url") && vector.get("policy").asText().equals("mediacloud")) {
      return folds(vector.get("input").asText(), expected)
          ? "folds scheme, www and case, as the fingerprint"
          : "";
    }
    if (!domain && !isCanonical(expected, vector)) {
      return "keeps what is dropped here, or is no http address";
    }
    return "";
  }

  private static boolean hasOwnOptions(JsonNode vector) {
    JsonNode options = vector.path("options");
    return options.size() > (options.has("baseURL") ? 1 : 0) + (options.has("feedURL") ? 1 : 0);
  }

  private static boolean folds(String input, String expected) {
    return fingerprints(List.of(input)).stream()
        .allMatch(f -> f.equalsIgnoreCase(UrlFingerprint.of(CanonicalUrl.of(expected)).value()));
  }

  private static boolean isCanonical(String expected, JsonNode vector) {
    try {
      return CanonicalUrl.of(expected).value().equals(withRootPath(expected, vector));
    } catch (InvalidUrl e) {
      return false;
    }
  }

  private static String withRootPath(String expected, JsonNode vector) {
    boolean domain = vector.get("fn").asText().equals("canonical_domain");
    return !domain && expected.matches("https?://[^/?#]+") ? expected + "/" : expected;
  }

  private static String outcome(JsonNode vector) {
    try {
      CanonicalUrl url = CanonicalUrl.of(vector.get("input").asText());
      return switch (vector.get("fn").asText()) {
        case "fix_relative_urls" -> url.resolve(vector.at("/options/arg1").asText()).value();
        case "canonical_domain" -> url.publisherAddress().site();
        default -> url.value();
      };
    } catch (InvalidUrl e) {
      return "refused: " + e.getMessage();
    }
  }

  private static String href(JsonNode test) {
    String input = test.get("input").asText();
    try {
      return test.hasNonNull("base")
          ? HttpUrl.parse(test.get("base").asText()).resolve(input).href()
          : HttpUrl.parse(input).href();
    } catch (UrlSyntaxException e) {
      return "refused";
    }
  }

  private static Set<String> differingParameters(List<String> group) {
    Map<String, List<String>> byParameter =
        group.stream()
            .flatMap(url -> QueryParameter.allOf(CanonicalUrl.of(url).parsed()).stream())
            .map(QueryParameter::text)
            .collect(groupingBy(text -> text));
    return byParameter.entrySet().stream()
        .filter(entry -> entry.getValue().size() < group.size())
        .map(entry -> new QueryParameter(entry.getKey()).name())
        .collect(toSet());
  }

  /**
   * As an editor would say it, who sees the parameter by which one publisher's addresses differ.
   */
  private static boolean sameBySourceRule(List<String> group) {
    var rules = new SourceRules(List.copyOf(differingParameters(group)), List.of());
    return group.stream().map(url -> CanonicalUrl.of(url, rules).identityText()).distinct().count()
        == 1;
  }

  private static Set<String> identities(List<String> urls) {
    return urls.stream()
        .map(url -> new String(CanonicalUrl.of(url).identity(), StandardCharsets.ISO_8859_1))
        .collect(toSet());
  }

  private static Set<String> fingerprints(List<String> urls) {
    return urls.stream().map(u -> UrlFingerprint.of(CanonicalUrl.of(u)).value()).collect(toSet());
  }

  private static Set<String> names(CanonicalUrl url) {
    return QueryParameter.allOf(url.parsed()).stream().map(QueryParameter::name).collect(toSet());
  }

  private static Stream<String> names(String raw) {
    return QueryParameter.allOf(HttpUrl.parse(raw)).stream().map(QueryParameter::name);
  }

  private static List<List<String>> groups(String name) {
    return StreamSupport.stream(samples.get("real").get(name).spliterator(), false)
        .map(group -> strings(group.get("urls")))
        .toList();
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static void print(String line, Object... values) {
    System.out.printf(line + "%n", values);
  }
}
