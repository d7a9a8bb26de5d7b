package news.broadsheet.ingest.document.markdown;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.article.RelatedLink;
import news.broadsheet.ingest.document.LinkTarget;
import news.broadsheet.ingest.document.byline.Byline;
import news.broadsheet.ingest.document.byline.WireAgency;
import news.broadsheet.ingest.document.date.WrittenDate;
import news.broadsheet.text.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Which field each key of the front matter fills. Keys are those of NewArticle and those that
 * common site generators and clippers write; capitals, hyphens and underscores in them do not
 * matter.
 */
final class FrontMatterFields {

  private static final Set<String> LANGUAGE = Set.of("language", "lang", "locale", "inlanguage");

  private final Draft draft;

  private FrontMatterFields(Draft draft) {
    this.draft = draft;
  }

  static void read(FrontMatter frontMatter, Draft draft) {
    if (frontMatter.unreadableLines() > 0) {
      draft.warn(
          "frontMatterUnreadable", "body", "the front matter is not YAML; it was kept in the body");
    }
    var fields = new FrontMatterFields(draft);
    // The language decides how the dates are read.
    frontMatter.values().entrySet().stream()
        .sorted(Comparator.comparing(entry -> !LANGUAGE.contains(plain(entry.getKey()))))
        .forEach(entry -> fields.set(entry.getKey(), entry.getValue()));
  }

  private static String plain(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private void set(String key, List<FrontMatter.Item> items) {
    if (items.isEmpty()) {
      return;
    }
    String value = items.get(0).text();
    switch (plain(key)) {
      case "title", "headline" -> draft.title = value;
      case "url", "link", "originalurl", "sourceurl", "articleurl", "permalink", "address" ->
          draft.url = draft.url == null ? address(items.get(0)) : draft.url;
      case "canonical", "canonicalurl" -> draft.canonicalUrl = address(items.get(0));
      case "summary",
          "description",
          "excerpt",
          "abstract",
          "lead",
          "lede",
          "standfirst",
          "subtitle",
          "dek" ->
          draft.summary = draft.summary == null ? value : draft.summary;
      case "date",
          "published",
          "publishedat",
          "publisheddate",
          "datepublished",
          "publishdate",
          "pubdate",
          "publicationdate",
          "publishedtime" ->
          publication(key, value);
      case "updated",
          "updatedat",
          "modified",
          "modifiedat",
          "lastmod",
          "datemodified",
          "lastmodified" ->
          date(key, value).ifPresent(date -> draft.modifiedAt = date.publishedAt());
      case "byline" -> draft.byline = value;
      case "author", "authors", "creator" -> authors(items);
      case "agency", "wireagency", "newsagency" ->
          draft.agency = WireAgency.named(value).map(WireAgency::name).orElse(value);
      case "dateline", "location" -> draft.dateline = value;
      case "language", "lang", "locale", "inlanguage" -> language(key, value);
      case "section", "category", "categories", "articlesection" ->
          draft.section = draft.section == null ? value : draft.section;
      case "tags", "tag", "keywords", "keyword" -> tags(items);
      case "image", "images", "cover", "thumbnail", "featuredimage" -> images(items);
      case "relatedlinks", "related" -> relatedLinks(items);
      case "source" -> source(key, items.get(0));
      case "rights", "copyright", "license", "licence" -> draft.rights = value;
      case "retrievedat",
          "retrieved",
          "scrapedat",
          "scraped",
          "accessed",
          "fetchedat",
          "crawledat" ->
          instant(key, value, at -> draft.retrievedAt = at);
      case "embargoeduntil", "embargo" -> instant(key, value, at -> draft.embargoedUntil = at);
      default ->
          draft.warn(
              "frontMatterKeyUnknown",
              key,
              "the key \"" + key + "\" has no meaning here; it was left out");
    }
  }

  private static String address(FrontMatter.Item item) {
    return item.url() == null ? item.text() : item.url();
  }

  private void publication(String key, String value) {
    Optional<WrittenDate> date = date(key, value);
    if (draft.publishedAt == null && date.isPresent()) {
      draft.add(date.get(), value);
    }
  }

  private Optional<WrittenDate> date(String key, String value) {
    Optional<WrittenDate> date = WrittenDate.read(value, draft.language);
    if (date.isEmpty()) {
      ignored(key, value);
    }
    return date;
  }

  private void instant(String key, String value, Consumer<Instant> field) {
    WrittenDate.read(value, draft.language)
        .map(WrittenDate::publishedAt)
        .filter(time -> Objects.requireNonNull(time).hasZone())
        .ifPresentOrElse(time -> field.accept(time.instant()), () -> ignored(key, value));
  }

  private void authors(List<FrontMatter.Item> items) {
    for (FrontMatter.Item item : items) {
      if (item.text().isEmpty()) {
        continue;
      }
      Byline byline = Byline.ofNames(item.text());
      if (byline.agency() != null) {
        draft.agency = draft.agency == null ? byline.agency() : draft.agency;
      }
      if (item.url() != null || (byline.authors().isEmpty() && byline.agency() == null)) {
        // What front matter calls an author is one, whatever it looks like.
        draft.authors.add(new Author(item.text(), item.url()));
      } else {
        draft.authors.addAll(byline.authors());
      }
    }
    if (draft.byline == null) {
      String names = String.join(", ", items.stream().map(FrontMatter.Item::text).toList());
      draft.byline = names.isEmpty() ? null : names;
    }
  }

  private void language(String key, String value) {
    String tag = value.replace('_', '-');
    if (tag.matches(LanguageTag.BCP47)) {
      draft.language = tag;
    } else {
      ignored(key, value);
    }
  }

  private void tags(List<FrontMatter.Item> items) {
    // A list in one scalar is parted by commas, a list in YAML may have commas inside.
    Stream<String> tags =
        items.size() == 1
            ? Arrays.stream(items.get(0).text().split("[,;，、]", -1))
            : items.stream().map(FrontMatter.Item::text);
    tags.map(tag -> tag.strip().replaceFirst("^#", ""))
        .filter(tag -> !tag.isBlank() && !draft.tags.contains(tag))
        .forEach(draft.tags::add);
  }

  private void images(List<FrontMatter.Item> items) {
    items.stream()
        .flatMap(item -> image(item).stream())
        .limit(Draft.MAX_LISTED)
        .forEach(draft.images::add);
  }

  private static Optional<Image> image(FrontMatter.Item item) {
    String caption = item.fields().get("caption");
    String credit = item.fields().get("credit");
    String alt = item.fields().get("alt");
    Optional<String> url = LinkTarget.alive(address(item));
    return url.isEmpty() && caption == null && credit == null && alt == null
        ? Optional.empty()
        : Optional.of(new Image(url.orElse(null), caption, credit, alt));
  }

  private void relatedLinks(List<FrontMatter.Item> items) {
    items.stream()
        .filter(item -> !item.text().isEmpty())
        .limit(Draft.MAX_LISTED)
        .map(item -> new RelatedLink(item.text(), item.url()))
        .forEach(draft.relatedLinks::add);
  }

  /** Clippers write the article's address here; Broadsheet means the publisher's slug. */
  private void source(String key, FrontMatter.Item item) {
    String value = address(item);
    if (value.matches("(?i)https?://.*")) {
      draft.url = draft.url == null ? value : draft.url;
    } else if (value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      draft.source = value;
    } else {
      ignored(key, value);
    }
  }

  private void ignored(String key, @Nullable String value) {
    draft.warn("frontMatterValueUnreadable", key, "\"" + value + "\" cannot be read as " + key);
  }
}
