package news.broadsheet.url;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.broadsheet.url.whatwg.HttpUrl;

/**
 * A lossy key: what is left of an address when everything is folded that publishers vary for one
 * article. Alone it is a hint. Two addresses with one fingerprint are one article only where the
 * source is the same and title or text agree.
 *
 * @param value host, path and identifying parameters, without scheme, such as {@code
 *     example.org/story?id=5}
 */
public record UrlFingerprint(String value) {

  private static final Pattern AMP_SEGMENT = Pattern.compile("/amp(?=/|$)");

  private static final Pattern AMP_SUFFIX = Pattern.compile("\\.amp(\\.html?)?/?$");

  /** Names that say "this very article" in the content systems of publishers. */
  private static final Pattern IDENTIFYING =
      Pattern.compile(
          "p|page|n|a|nid|aid|(?:article|story|news|post|item|doc|document|content|entry|art|text|record|nota|noticia|topic)?[-_.]?(?:id|no|nr|num|code)"
              + "|id[-_]?(?:article|articulo|artigo|articolo|story|news|noticia|nota|post|item|doc)"
              + "|article|story|news|post|item|doc|entry|nota|noticia|artikel",
          Pattern.CASE_INSENSITIVE);

  /** Names that choose a view of the article. */
  private static final Pattern VIEW =
      Pattern.compile("amp|m|mobile|mode|output|outputtype|print|view", Pattern.CASE_INSENSITIVE);

  private static final Pattern ROOT_OR_SCRIPT =
      Pattern.compile("/|.*\\.(?:php\\d?|aspx?|jspx?|cgi|pl|cfm|do|dll)", Pattern.CASE_INSENSITIVE);

  /** By the general rules alone. */
  public static UrlFingerprint of(CanonicalUrl url) {
    return of(url, SourceRules.NONE);
  }

  /**
   * @param source with which the address was made canonical: its identity parameters stay
   */
  public static UrlFingerprint of(CanonicalUrl url, SourceRules source) {
    HttpUrl parsed = url.publisherAddress().parsed();
    String port = parsed.port() == HttpUrl.DEFAULT_PORT ? "" : ":" + parsed.port();
    String path = foldedPath(parsed.path());
    String query = QueryParameter.replaceAll(parsed, identifying(parsed, source)).query();
    return new UrlFingerprint(
        HostViews.folded(parsed.host()) + port + path + (query == null ? "" : "?" + query));
  }

  /** 32 bytes of SHA-256. */
  public byte[] hash() {
    return Hashing.sha256().hashString(value, StandardCharsets.UTF_8).asBytes();
  }

  private static String foldedPath(String path) {
    String folded = path;
    if (path.contains("amp")) {
      folded = AMP_SEGMENT.matcher(path).replaceAll("");
      folded = AMP_SUFFIX.matcher(folded).replaceFirst("$1");
    }
    return folded.endsWith("/") ? folded.substring(0, folded.length() - 1) : folded;
  }

  /**
   * The parameters that name the article. Where the path is no more than a script and no name is
   * known, all are kept: {@code /read.php?nr2=17} would otherwise stand for the whole site.
   */
  private static List<QueryParameter> identifying(HttpUrl url, SourceRules source) {
    List<QueryParameter> parameters = QueryParameter.allOf(url);
    if (parameters.isEmpty()) {
      return parameters;
    }
    parameters.removeIf(
        parameter -> VIEW.matcher(parameter.name()).matches() && !source.keeps(parameter.name()));
    List<QueryParameter> known = new ArrayList<>(parameters);
    known.removeIf(
        parameter ->
            !IDENTIFYING.matcher(parameter.name()).matches() && !source.keeps(parameter.name()));
    boolean keepAll = known.isEmpty() && ROOT_OR_SCRIPT.matcher(url.path()).matches();
    return keepAll ? parameters : known;
  }
}
