package news.broadsheet.ingest.document.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.article.Origin;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.article.RelatedLink;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.Warning;
import news.broadsheet.ingest.document.byline.Byline;
import news.broadsheet.ingest.document.byline.Dateline;
import news.broadsheet.ingest.document.date.AddressDay;
import news.broadsheet.ingest.document.html.BodyMarkdown;
import news.broadsheet.ingest.document.html.PageLinks;
import news.broadsheet.ingest.document.html.TextBlock;
import news.broadsheet.ingest.document.page.block.Likeness;
import news.broadsheet.ingest.document.page.body.ArticleBody;
import news.broadsheet.ingest.document.page.metadata.ClaimedAuthors;
import news.broadsheet.ingest.document.page.metadata.ClaimedTimes;
import news.broadsheet.ingest.document.page.metadata.PageMetadata;
import news.broadsheet.ingest.document.page.picture.Pictures;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Puts together what a page tells programs and what it shows people. */
final class PageDraft {

  private static final int MAX_SUMMARY = 20_000;
  private static final int MAX_RELATED = 50;
  private static final double SAME_SUMMARY = 0.7;

  private final PageMetadata metadata;
  private final @Nullable String given;
  private final @Nullable String address;
  private final @Nullable String canonical;
  private final PageLinks links;
  private final Element page;
  private final ArticleBody body;
  private final PrintedHead head;
  private final List<Warning> warnings = new ArrayList<>();

  PageDraft(Document document, @Nullable String given) {
    this.metadata = PageMetadata.of(document);
    this.page = document.body();
    this.given = given;
    PageLinks relative = PageLinks.of(given, "");
    this.canonical = metadata.canonical().flatMap(relative::resolve).orElse(null);
    this.address =
        given != null
            ? given
            : Optional.ofNullable(canonical)
                .or(() -> metadata.statedAddress().flatMap(relative::resolve))
                .orElse(null);
    Element base = document.selectFirst("base[href]");
    this.links = PageLinks.of(address, base == null ? "" : base.attr("href"));
    this.body =
        ArticleBody.of(
            page, links, PageTitle.candidates(document, metadata), metadata.articleBody());
    this.head = PrintedHead.of(body, page, metadata.language().orElse(null));
    if (metadata.jsonLdDisagrees()) {
      warn(
          "jsonLdDisagrees",
          "title",
          "The page's JSON-LD describes an article of another headline; it was left aside.");
    }
  }

  void warn(String code, String field, String message) {
    warnings.add(new Warning(code, field, message));
  }

  DocumentReading read() {
    String markdown = BodyMarkdown.of(body.text());
    if (markdown.isEmpty()) {
      warn("noText", "body", "No text of an article was found on the page.");
    }
    ClaimedAuthors claimed = metadata.authors();
    Optional<Byline> printed = head.byline();
    List<Author> people = claimed.people();
    if (people.isEmpty()) {
      people =
          printed
              .map(line -> line.withoutPublisher(address == null ? "" : address))
              .map(Byline::authors)
              .orElse(List.of());
    }
    Optional<Dateline> dateline =
        body.text().stream().findFirst().flatMap(first -> Dateline.read(first.text()));
    String agency =
        Stream.of(
                Optional.ofNullable(claimed.agency()),
                printed.map(Byline::agency),
                dateline.map(Dateline::agency))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null);
    ClaimedTimes times = metadata.times();
    PublicationTime published =
        times.publishedAt().or(() -> head.publishedAt(address)).or(this::dayOfAddress).orElse(null);
    if (times.publishedAt().isEmpty() && head.isAmbiguous()) {
      warn("ambiguousDate", "publishedAt", "The printed date can be read in two ways.");
    }
    var article =
        new NewArticle(
            address,
            canonical,
            PageTitle.choose(metadata, body.headline() == null ? "" : body.headline().text())
                .orElse(null),
            summary(),
            markdown.isEmpty() ? null : markdown,
            printed.map(Byline::printed).orElse(null),
            listed(people),
            agency,
            dateline.map(Dateline::place).orElse(null),
            published,
            times.modifiedAt().or(head::modifiedAt).orElse(null),
            metadata.language().orElse(null),
            metadata.section().orElse(null),
            listed(metadata.tags()),
            listed(images()),
            listed(related()),
            null,
            null,
            metadata.rights().orElse(null),
            null,
            null);
    return DocumentReading.of(
        article,
        head.publishedText(),
        warnings,
        PageOrigins.of(article, metadata, given, head.publishedAt(address).isEmpty()),
        Origin.TEXT);
  }

  private Optional<PublicationTime> dayOfAddress() {
    return AddressDay.in(address).map(day -> PublicationTime.of(day.toString()));
  }

  /**
   * As printed where that is what programs are told as well; they are often told only its start.
   */
  private @Nullable String summary() {
    String told = metadata.description().orElse("");
    String printed = body.standfirst() == null ? "" : body.standfirst().text();
    boolean same = Likeness.containment(told, printed) >= SAME_SUMMARY;
    String summary = told.isEmpty() || same ? printed : told;
    return summary.isEmpty() || summary.length() > MAX_SUMMARY ? null : summary;
  }

  /** Those of the text; the one named to programs first where the text lacks it. */
  private List<Image> images() {
    List<Image> shown =
        Pictures.read(
            page,
            body.headline() == null ? null : body.headline().element(),
            body.element(),
            links);
    Map<String, Image> images = new LinkedHashMap<>();
    metadata.images().stream()
        .limit(1)
        .forEach(
            claim ->
                links
                    .resolve(claim.address())
                    .ifPresent(
                        url ->
                            images.put(
                                PictureName.of(url),
                                new Image(
                                    url,
                                    PictureName.present(claim.caption(), 5000),
                                    PictureName.present(claim.credit(), 1000),
                                    PictureName.present(claim.alt(), 5000)))));
    for (Image image : shown) {
      images.merge(PictureName.of(image.url()), image, PictureName::merged);
    }
    return List.copyOf(images.values());
  }

  private List<RelatedLink> related() {
    Map<String, RelatedLink> found = new LinkedHashMap<>();
    for (TextBlock line : body.added()) {
      line.spans().stream()
          .filter(span -> span.link() != null && span.text().strip().length() > 15)
          .map(span -> new RelatedLink(span.text().replaceAll("\\s+", " ").strip(), span.link()))
          .filter(link -> link.title().length() <= 1000 && found.size() < MAX_RELATED)
          .forEach(link -> found.putIfAbsent(String.valueOf(link.url()), link));
    }
    return List.copyOf(found.values());
  }

  private static <T> @Nullable List<T> listed(List<T> items) {
    return items.isEmpty() ? null : List.copyOf(items);
  }
}
