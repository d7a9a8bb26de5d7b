package news.broadsheet.ingest.document.page.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.article.Origin;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.ingest.document.page.block.Likeness;
import news.broadsheet.text.LanguageTag;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article in words for programs: schema.org JSON-LD first, then
 * OpenGraph and other meta elements, then microdata. JSON-LD that describes another article than
 * the page prints is left aside.
 */
public final class PageMetadata {

  private static final double SAME_TITLE = 0.35;
  private static final double CONTAINED_TITLE = 0.6;
  private static final int MAX_TAGS = 100;
  private static final int MAX_TAG = 100;
  private static final Pattern LANGUAGE = Pattern.compile(LanguageTag.BCP47);

  static final List<String> TITLES =
      List.of(
          "og:title",
          "twitter:title",
          "headline",
          "dc.title",
          "parsely-title",
          "sailthru.title",
          "title");
  static final List<String> DESCRIPTIONS =
      List.of(
          "og:description",
          "description",
          "twitter:description",
          "dc.description",
          "sailthru.description");
  static final List<String> SECTIONS =
      List.of("article:section", "parsely-section", "og:section", "section");
  static final List<String> TAGS =
      List.of("article:tag", "news_keywords", "parsely-tags", "keywords");
  static final List<String> RIGHTS = List.of("dc.rights", "dcterms.rights", "copyright");

  private final Document page;
  private final MetaTags meta;
  private final @Nullable LinkedArticle linked;
  private final boolean disagrees;
  private @Nullable ClaimedTimes times;

  private PageMetadata(
      Document page, MetaTags meta, @Nullable LinkedArticle linked, boolean disagrees) {
    this.page = page;
    this.meta = meta;
    this.linked = linked;
    this.disagrees = disagrees;
  }

  public static PageMetadata of(Document page) {
    MetaTags meta = MetaTags.of(page);
    LinkedArticle linked = LinkedArticle.of(JsonLd.of(page)).orElse(null);
    boolean disagrees = linked != null && disagrees(linked.text("headline"), page, meta);
    return new PageMetadata(page, meta, disagrees ? null : linked, disagrees);
  }

  /** Whether there is JSON-LD whose headline is none that the page shows anywhere else. */
  public boolean jsonLdDisagrees() {
    return disagrees;
  }

  private static boolean disagrees(String headline, Document page, MetaTags meta) {
    if (headline.isEmpty()) {
      return false;
    }
    List<String> shown = new ArrayList<>(metaTitles(page, meta));
    page.getElementsByTag("h1").stream().limit(20).map(Element::text).forEach(shown::add);
    shown.removeIf(String::isBlank);
    return !shown.isEmpty()
        && shown.stream()
            .noneMatch(
                title ->
                    Likeness.of(headline, title) >= SAME_TITLE
                        || Likeness.containment(headline, title) >= CONTAINED_TITLE);
  }

  private static List<String> metaTitles(Document page, MetaTags meta) {
    List<String> titles = new ArrayList<>();
    for (String name : TITLES) {
      titles.addAll(meta.all(name));
    }
    titles.add(page.title());
    titles.removeIf(String::isBlank);
    return titles;
  }

  /** What programs are told the article is called, best first. */
  public List<String> titles() {
    var titles = new LinkedHashSet<String>();
    if (linked != null) {
      titles.addAll(linked.texts("headline"));
      titles.addAll(linked.texts("alternativeHeadline"));
    }
    titles.addAll(metaTitles(page, meta));
    return List.copyOf(titles);
  }

  public Optional<String> siteName() {
    Optional<String> publisher =
        linked == null
            ? Optional.empty()
            : linked.things("publisher").stream().map(LinkedThing::name).findFirst();
    return meta.first("og:site_name", "application-name")
        .or(() -> publisher)
        .filter(name -> !name.isBlank());
  }

  public Optional<String> description() {
    return Stream.concat(
            linked == null ? Stream.empty() : linked.texts("description").stream(),
            DESCRIPTIONS.stream().flatMap(name -> meta.all(name).stream()))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /** The text as JSON-LD has it, empty without; some publishers put markup or half of it there. */
  public String articleBody() {
    return linked == null ? "" : linked.text("articleBody");
  }

  public ClaimedAuthors authors() {
    return ClaimedAuthors.of(linked, meta, siteName().orElse(""));
  }

  public ClaimedTimes times() {
    if (times == null) {
      times = ClaimedTimes.of(linked, meta, page, language().orElse(null));
    }
    return times;
  }

  public List<ClaimedImage> images() {
    return ClaimedImage.of(linked, meta);
  }

  /** Whether JSON-LD names images. */
  public boolean imagesAreLinked() {
    return linked != null && !linked.things("image").isEmpty();
  }

  /** BCP 47. */
  public Optional<String> language() {
    Element html = page.selectFirst("html");
    return Stream.of(
            linked == null ? "" : linked.text("inLanguage"),
            html == null ? "" : html.attr("lang"),
            html == null ? "" : html.attr("xml:lang"),
            meta.first("og:locale").orElse(""),
            meta.first("content-language", "language", "dc.language").orElse(""))
        .map(tag -> tag.strip().replace('_', '-').replaceFirst("[.;,@].*", ""))
        .filter(tag -> tag.length() <= 35 && LANGUAGE.matcher(tag).matches())
        .filter(tag -> !tag.toLowerCase(Locale.ROOT).matches("und|zxx|mul"))
        .findFirst();
  }

  /** The publisher's own address of the article, as written. */
  public Optional<String> canonical() {
    Element link = page.selectFirst("link[rel~=(?i)^canonical$]");
    return Optional.ofNullable(link)
        .map(found -> found.attr("href"))
        .filter(href -> !href.isBlank());
  }

  /** Where else the page says it lives, as written. */
  public Optional<String> statedAddress() {
    return meta.first("og:url", "twitter:url", "parsely-link")
        .or(() -> linked == null ? Optional.empty() : Optional.of(linked.text("url")))
        .filter(url -> !url.isBlank());
  }

  public Optional<String> section() {
    return Stream.concat(
            linked == null ? Stream.empty() : linked.texts("articleSection").stream(),
            SECTIONS.stream().flatMap(name -> meta.all(name).stream()))
        .filter(text -> !text.isBlank() && !text.startsWith("http") && text.length() <= 300)
        .findFirst();
  }

  public List<String> tags() {
    Stream<String> stated =
        Stream.concat(
            linked == null ? Stream.empty() : linked.texts("keywords").stream(),
            TAGS.stream().flatMap(name -> meta.all(name).stream()));
    var tags = new LinkedHashSet<String>();
    stated
        .flatMap(list -> Stream.of(list.split("[,;|]", -1)))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty() && tag.length() <= MAX_TAG && !tag.startsWith("http"))
        .filter(tag -> tag.indexOf(':') < 0 || tag.indexOf(' ') >= 0)
        .limit(MAX_TAGS)
        .forEach(tags::add);
    return List.copyOf(tags);
  }

  public Optional<String> rights() {
    return Optional.ofNullable(linked)
        .map(article -> article.text("copyrightNotice"))
        .or(() -> meta.first(RIGHTS.toArray(String[]::new)))
        .filter(text -> !text.isBlank() && text.length() <= 5000);
  }

  /**
   * Which of these words says what was taken for a field; empty where none does.
   *
   * @param says whether a text, as it stands there, says it
   */
  public Optional<Origin> origin(String field, Predicate<String> says) {
    return new MetadataOrigins(linked, meta).of(field, says);
  }

  /** Which says that time; empty where none does. */
  public Optional<Origin> origin(String field, PublicationTime time) {
    String language = language().orElse(null);
    return origin(field, text -> Timestamp.read(text, language).filter(time::equals).isPresent());
  }
}
