package news.broadsheet.ingest.document.feed;

import static news.broadsheet.ingest.document.feed.Vocabulary.CONTENT;
import static news.broadsheet.ingest.document.feed.Vocabulary.DUBLIN_CORE;
import static news.broadsheet.ingest.document.feed.Vocabulary.EXCERPT;
import static news.broadsheet.ingest.document.feed.Vocabulary.FEED;
import static news.broadsheet.ingest.document.feed.Vocabulary.ITUNES;
import static news.broadsheet.ingest.document.feed.Vocabulary.MEDIA;
import static news.broadsheet.ingest.document.feed.Vocabulary.XHTML;
import static news.broadsheet.ingest.document.feed.Vocabulary.YANDEX;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.byline.Byline;

/**
 * An item or entry. All formats are read by one list of names: feeds mix them, and a name of
 * another format can only mean what it means there.
 */
record XmlEntry(FeedElement entry, XmlFeed.Heritage feed) {

  private static final int MAX_RIGHTS = 5000;
  private static final int MAX_AUTHORS = 100;

  DocumentReading read() {
    var draft = new EntryDraft();
    FeedLanguage.read(language(), draft);
    draft.url = EntryLinks.of(entry).address().orElse(null);
    draft.title = title().orElse(null);
    draft.content = content().orElse(null);
    draft.summary = summary().orElse(null);
    readDates(draft);
    byline().ifPresent(draft::by);
    tags().forEach(draft::tag);
    draft.rights =
        rights().or(feed::rights).filter(text -> text.length() <= MAX_RIGHTS).orElse(null);
    draft.relatedLinks.addAll(EntryLinks.of(entry).related());
    new EntryImages(entry).all().forEach(draft::image);
    return draft.read();
  }

  private Optional<String> language() {
    return entry
        .textOf(DUBLIN_CORE, "language")
        .or(
            () ->
                entry
                    .first(FEED, "content", "summary", "description")
                    .flatMap(FeedElement::declaredLanguage))
        .or(entry::declaredLanguage)
        .or(feed::language);
  }

  private Optional<String> title() {
    return Stream.of(
            entry.first(FEED, "title"),
            entry.first(DUBLIN_CORE, "title"),
            entry.first(MEDIA, "title"),
            entry.first(ITUNES, "title"))
        .flatMap(Optional::stream)
        .flatMap(title -> Prose.of(title).stream())
        .map(Prose::line)
        .filter(title -> !title.isEmpty())
        .findFirst();
  }

  /** Of several the longest: some feeds send an empty one, or one for each kind of reader. */
  private Optional<Prose> content() {
    return Stream.of(
            entry.all(CONTENT, "encoded"),
            entry.all(FEED, "content", "body", "fullitem", "fulltext", "full-text"),
            entry.all(YANDEX, "full-text"),
            entry.all(XHTML, "body", "div"))
        .flatMap(List::stream)
        .filter(content -> content.attribute("src").isEmpty())
        .flatMap(content -> Prose.ofBody(content).stream())
        .max(java.util.Comparator.comparingInt(prose -> prose.html().length()));
  }

  private Optional<Prose> summary() {
    return Stream.of(
            entry.first(FEED, "description", "summary", "abstract"),
            entry.first(EXCERPT, "encoded"),
            entry.first(DUBLIN_CORE, "description", "abstract"),
            entry.first(ITUNES, "summary", "subtitle"),
            entry.first(MEDIA, "description"),
            mediaGroup().flatMap(group -> group.first(MEDIA, "description")))
        .flatMap(Optional::stream)
        .flatMap(summary -> Prose.ofBody(summary).stream())
        .findFirst();
  }

  private Optional<FeedElement> mediaGroup() {
    return entry.first(MEDIA, "group");
  }

  private void readDates(EntryDraft draft) {
    entry
        .textOf(FEED, "pubdate", "published", "issued")
        .or(() -> entry.textOf(DUBLIN_CORE, "issued", "date", "created", "available"))
        .or(() -> entry.textOf(FEED, "created", "date"))
        .ifPresent(draft::published);
    entry
        .textOf(FEED, "updated", "modified", "lastmod")
        .or(() -> entry.textOf(DUBLIN_CORE, "modified"))
        .or(() -> entry.attributeIfAny("lastmod"))
        .ifPresent(draft::modified);
  }

  private Optional<Byline> byline() {
    return Stream.of(
            entry.all(DUBLIN_CORE, "creator", "author"),
            entry.all(FEED, "author"),
            entry.all(ITUNES, "author"),
            entry.first(FEED, "source").map(source -> source.all(FEED, "author")).orElse(List.of()))
        .flatMap(people -> byline(people).stream())
        .findFirst()
        .or(feed::byline);
  }

  static Optional<Byline> byline(List<FeedElement> people) {
    List<FeedAuthor> authors =
        people.stream().limit(MAX_AUTHORS).flatMap(author -> author(author).stream()).toList();
    return authors.isEmpty() ? Optional.empty() : Optional.of(FeedAuthor.byline(authors));
  }

  private static Optional<FeedAuthor> author(FeedElement author) {
    Optional<String> name = author.textOf(FEED, "name");
    boolean structured = !author.element().children().isEmpty();
    String url =
        author
            .textOf(FEED, "uri", "url", "homepage")
            .flatMap(author::resolve)
            .filter(address -> address.length() <= 2000)
            .orElse(null);
    return structured && name.isEmpty()
        ? Optional.empty()
        : FeedAuthor.of(name.orElseGet(author::text), url);
  }

  private List<String> tags() {
    return Stream.concat(
            entry.all(FEED, "category").stream(), entry.all(DUBLIN_CORE, "subject").stream())
        .flatMap(
            category ->
                category
                    .attributeIfAny("label")
                    .or(() -> category.attributeIfAny("term"))
                    .or(() -> Prose.of(category).map(Prose::line))
                    .stream())
        .toList();
  }

  private Optional<String> rights() {
    return entry
        .first(FEED, "rights", "copyright")
        .or(() -> entry.first(DUBLIN_CORE, "rights"))
        .or(() -> entry.first(MEDIA, "copyright"))
        .flatMap(Prose::of)
        .map(Prose::line)
        .filter(text -> !text.isEmpty());
  }
}
