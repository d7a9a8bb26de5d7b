package news.broadsheet.ingest.document.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import news.broadsheet.ingest.document.date.WrittenDate;
import org.jspecify.annotations.Nullable;

/** An entry while it is being read, whatever the format of its feed. */
final class EntryDraft {

  private static final int MAX_TAG = 200;
  private static final int MAX_TAGS = 200;
  private static final int MAX_LISTED = 500;

  @Nullable String url;
  @Nullable String title;
  @Nullable String language;
  @Nullable String rights;
  @Nullable Prose content;
  @Nullable Prose summary;
  @Nullable PublicationTime publishedAt;
  @Nullable PublicationTime modifiedAt;
  final Set<String> tags = new LinkedHashSet<>();
  final List<RelatedLink> relatedLinks = new ArrayList<>();

  private @Nullable String publishedText;
  private @Nullable Byline byline;
  private final Map<String, Image> images = new LinkedHashMap<>();
  private final List<Warning> warnings = new ArrayList<>();

  void warn(String code, String field, String message) {
    warnings.add(new Warning(code, field, message));
  }

  void published(String printed) {
    date(printed, "publishedAt")
        .map(date -> date.settledBy(url).publishedAt())
        .ifPresent(at -> publishedAt = at);
    if (warnings.stream().anyMatch(warning -> warning.field().equals("publishedAt"))) {
      publishedText = printed;
    }
  }

  void modified(String printed) {
    date(printed, "modifiedAt").map(WrittenDate::publishedAt).ifPresent(at -> modifiedAt = at);
  }

  private Optional<WrittenDate> date(String printed, String field) {
    Optional<WrittenDate> date = FeedDate.read(printed, language);
    if (date.isEmpty()) {
      warn("unreadDate", field, "\"" + abridged(printed) + "\" could not be read as a date");
    } else if (date.get().ambiguous()) {
      warn("ambiguousDate", field, "\"" + abridged(printed) + "\" can be read in two ways");
    }
    return date;
  }

  void by(Byline found) {
    byline = found;
  }

  void tag(String tag) {
    String word = tag.strip();
    if (word.length() > MAX_TAG) {
      warn("tagDropped", "tags", "\"" + abridged(word) + "\" is longer than a tag can be");
    } else if (!word.isEmpty() && tags.size() < MAX_TAGS) {
      tags.add(word);
    }
  }

  /** What is said later about an image completes what was said first. */
  void image(Image image) {
    String address = image.url();
    if (address != null && (images.containsKey(address) || images.size() < MAX_LISTED)) {
      images.merge(address, image, EntryDraft::completed);
    }
  }

  private static Image completed(Image first, Image second) {
    return new Image(
        first.url(),
        first.caption() == null ? second.caption() : first.caption(),
        first.credit() == null ? second.credit() : first.credit(),
        first.alt() == null ? second.alt() : first.alt());
  }

  DocumentReading read() {
    EntryText text = EntryText.of(content, summary, url != null);
    text.images().forEach(this::image);
    if (text.teaserOnly()) {
      warn(
          "teaserOnly",
          "body",
          "The feed gives the beginning of the article only; it stands in summary.");
    }
    boolean titleFromText = title == null && text.start() != null;
    if (titleFromText) {
      title = text.start();
      warn("titleFromText", "title", "The entry has no title; the beginning of its text is one.");
    }
    Map<String, Origin> printed = new HashMap<>();
    if (titleFromText) {
      printed.put("title", Origin.TEXT);
    }
    printed.put("dateline", Origin.TEXT);
    if (byline == null || byline.agency() == null) {
      printed.put("agency", Origin.TEXT);
    }
    Optional<Dateline> dateline = text.firstParagraph().flatMap(Dateline::read);
    if (publishedAt == null && modifiedAt != null) {
      publishedAt = modifiedAt;
      warn("publishedFromModified", "publishedAt", "The feed says only when it was last changed.");
    }
    Byline by = byline == null || url == null ? byline : byline.withoutPublisher(url);
    var article =
        new NewArticle(
            url,
            null,
            title,
            text.summary(),
            text.body(),
            by == null || by.printed().isEmpty() ? null : by.printed(),
            by == null ? null : FeedReader.<Author>listed(by.authors()),
            by != null && by.agency() != null
                ? by.agency()
                : dateline.map(Dateline::agency).orElse(null),
            dateline.map(Dateline::place).orElse(null),
            publishedAt,
            modifiedAt,
            language,
            null,
            FeedReader.listed(List.copyOf(tags)),
            FeedReader.listed(List.copyOf(images.values())),
            FeedReader.listed(relatedLinks.stream().limit(MAX_LISTED).toList()),
            null,
            null,
            rights,
            null,
            null);
    return DocumentReading.of(article, publishedText, warnings, printed, Origin.FEED);
  }

  private static String abridged(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
