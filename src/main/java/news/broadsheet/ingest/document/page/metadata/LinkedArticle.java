package news.broadsheet.ingest.document.page.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** The article that a page's JSON-LD describes. */
final class LinkedArticle {

  private static final int MAX_VALUES = 500;

  private final JsonLd linked;
  private final JsonNode node;

  private LinkedArticle(JsonLd linked, JsonNode node) {
    this.linked = linked;
    this.node = node;
  }

  /** The best of those described: articles before pages, fuller before emptier. */
  static Optional<LinkedArticle> of(JsonLd linked) {
    JsonNode best = null;
    int most = 0;
    for (JsonNode object : linked.objects()) {
      int rank = rank(object);
      if (rank > most) {
        most = rank;
        best = object;
      }
    }
    return best == null ? Optional.empty() : Optional.of(new LinkedArticle(linked, best));
  }

  private static int rank(JsonNode object) {
    int rank = 0;
    for (String type : texts(object.path("@type"))) {
      String name = type.toLowerCase(Locale.ROOT);
      name = name.substring(name.lastIndexOf('/') + 1);
      int kind =
          name.endsWith("article") || name.endsWith("blogposting") || name.equals("report")
              ? 100
              : name.endsWith("webpage") || name.endsWith("posting") || name.equals("recipe")
                  ? 10
                  : 0;
      rank = Math.max(rank, kind);
    }
    if (rank == 0) {
      return 0;
    }
    for (String field : List.of("headline", "datePublished", "articleBody", "author")) {
      rank += object.has(field) ? 4 : 0;
    }
    return rank > 10 || object.has("headline") || object.has("datePublished") ? rank : 0;
  }

  String text(String field) {
    List<String> found = texts(node.path(field));
    return found.isEmpty() ? "" : found.getFirst();
  }

  List<String> texts(String field) {
    return texts(node.path(field));
  }

  /**
   * The objects of a field, those it refers to included; a mere text is an object with that name.
   */
  List<LinkedThing> things(String field) {
    List<LinkedThing> things = new ArrayList<>();
    JsonNode value = node.path(field);
    if (value.isArray()) {
      for (JsonNode item : value) {
        if (things.size() < MAX_VALUES) {
          things.add(thing(item));
        }
      }
    } else if (!value.isMissingNode() && !value.isNull()) {
      things.add(thing(value));
    }
    return things;
  }

  private LinkedThing thing(JsonNode value) {
    return value.isTextual()
        ? new LinkedThing(value, unescaped(value.asText()))
        : new LinkedThing(linked.resolved(value), "");
  }

  /** Every text of a value: itself, its items, the values of its language maps. */
  static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isTextual() || value.isNumber()) {
      texts.add(unescaped(value.asText()));
    } else if (value.isArray()) {
      for (JsonNode item : value) {
        if (texts.size() < MAX_VALUES) {
          JsonNode text = item.isObject() ? named(item) : item;
          if (text.isTextual()) {
            texts.add(unescaped(text.asText()));
          }
        }
      }
    } else if (value.isObject() && named(value).isTextual()) {
      texts.add(unescaped(named(value).asText()));
    }
    texts.removeIf(String::isBlank);
    return texts;
  }

  private static JsonNode named(JsonNode object) {
    return object.has("@value") ? object.get("@value") : object.path("name");
  }

  /** JSON knows no entities, yet templates escape for HTML, some of them twice. */
  private static String unescaped(String text) {
    String once = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    return (once.indexOf('&') < 0 ? once : Parser.unescapeEntities(once, false)).strip();
  }
}
