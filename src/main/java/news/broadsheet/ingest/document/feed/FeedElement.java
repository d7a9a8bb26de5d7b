package news.broadsheet.ingest.document.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.url.whatwg.HttpUrl;
import news.broadsheet.url.whatwg.UrlSyntaxException;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of a feed: its name without prefix and case, its children by name, its heritage. */
final class FeedElement {

  private final Element element;
  private final @Nullable HttpUrl feedBase;

  /** Made once: an element is asked for forty names, and may have a million children. */
  private @Nullable Map<Name, List<FeedElement>> byName;

  private record Name(Vocabulary vocabulary, String name) {}

  /**
   * @param feedBase what its addresses are relative to where no {@code xml:base} says otherwise
   */
  FeedElement(Element element, @Nullable HttpUrl feedBase) {
    this.element = element;
    this.feedBase = feedBase;
  }

  Element element() {
    return element;
  }

  @Nullable HttpUrl feedBase() {
    return feedBase;
  }

  static String name(Element element) {
    String tag = element.tagName();
    return tag.substring(tag.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  static Vocabulary vocabulary(Element element) {
    String tag = element.tagName();
    int colon = tag.indexOf(':');
    return Vocabulary.of(element.tag().namespace(), colon < 0 ? "" : tag.substring(0, colon));
  }

  List<FeedElement> all(Vocabulary vocabulary, String... names) {
    Map<Name, List<FeedElement>> index = index();
    return Arrays.stream(names)
        .flatMap(name -> index.getOrDefault(new Name(vocabulary, name), List.of()).stream())
        .toList();
  }

  private Map<Name, List<FeedElement>> index() {
    if (byName == null) {
      byName =
          element.children().stream()
              .collect(
                  Collectors.groupingBy(
                      child -> new Name(vocabulary(child), name(child)),
                      Collectors.mapping(
                          child -> new FeedElement(child, feedBase), Collectors.toList())));
    }
    return byName;
  }

  /** The first child of the first of these names that there is. */
  Optional<FeedElement> first(Vocabulary vocabulary, String... names) {
    return Arrays.stream(names).flatMap(name -> all(vocabulary, name).stream()).findFirst();
  }

  /** Without white space at its ends; markup in it is not text. */
  String text() {
    return element.wholeText().strip();
  }

  /** The text of the first child that has any. */
  Optional<String> textOf(Vocabulary vocabulary, String... names) {
    return Arrays.stream(names)
        .flatMap(name -> all(vocabulary, name).stream())
        .map(FeedElement::text)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** Empty where there is none; names of attributes come in any case. */
  String attribute(String name) {
    return element.attributes().getIgnoreCase(name).strip();
  }

  Optional<String> attributeIfAny(String name) {
    return Optional.of(attribute(name)).filter(value -> !value.isEmpty());
  }

  /** As XML Base says: every {@code xml:base} is relative to the one around it. */
  Optional<HttpUrl> base() {
    HttpUrl base = feedBase;
    for (Element each : ancestry().reversed()) {
      // CDF, older than XML Base, has a word of its own.
      String own =
          name(each).equals("channel") && each.attributes().hasKeyIgnoreCase("base")
              ? each.attributes().getIgnoreCase("base")
              : each.attributes().getIgnoreCase("xml:base");
      if (!own.isBlank()) {
        base = resolve(base, own).orElse(base);
      }
    }
    return Optional.ofNullable(base);
  }

  /** The address here, as it stands when it is absolute already; http and https only. */
  Optional<String> resolve(String reference) {
    if (reference.isBlank()) {
      return Optional.empty();
    }
    String address = reference.strip();
    return resolve(base().orElse(null), address)
        .map(url -> isAbsolute(address) ? address : url.href());
  }

  private static boolean isAbsolute(String address) {
    return address.regionMatches(true, 0, "http://", 0, 7)
        || address.regionMatches(true, 0, "https://", 0, 8);
  }

  private static Optional<HttpUrl> resolve(@Nullable HttpUrl base, String reference) {
    try {
      return Optional.of(base == null ? HttpUrl.parse(reference) : base.resolve(reference));
    } catch (UrlSyntaxException e) {
      return Optional.empty();
    }
  }

  /** The nearest {@code xml:lang}; an empty one says that the language is unknown. */
  Optional<String> declaredLanguage() {
    return ancestry().stream()
        .map(each -> each.attributes().getIgnoreCase("xml:lang"))
        .filter(language -> !language.isBlank())
        .findFirst();
  }

  private List<Element> ancestry() {
    return Stream.iterate(element, each -> each != null, Element::parent).toList();
  }
}
