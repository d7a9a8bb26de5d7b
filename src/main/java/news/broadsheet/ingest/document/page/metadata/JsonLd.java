package news.broadsheet.ingest.document.page.metadata;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The schema.org objects of a page's JSON-LD, in whatever shape they are nested. */
final class JsonLd {

  private static final int MAX_NESTING = 200;
  private static final int MAX_OBJECTS = 20_000;

  private static final Pattern WRAPPING =
      Pattern.compile("^\\s*(?://\\s*)?(?:<!\\[CDATA\\[|<!--)|(?://\\s*)?(?:\\]\\]>|-->)\\s*$");

  /** Publishers write it by template: line feeds in strings and commas too many are common. */
  private static final JsonMapper LENIENT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  /** What lists other pages than this one. */
  private static final List<String> OF_OTHERS =
      List.of(
          "itemListElement",
          "relatedLink",
          "mentions",
          "citation",
          "significantLink",
          "comment",
          "review",
          "isRelatedTo",
          "isSimilarTo",
          "subjectOf",
          "liveBlogUpdate");

  private final List<JsonNode> objects = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  private JsonLd() {}

  static JsonLd of(Document page) {
    var found = new JsonLd();
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        found.read(WRAPPING.matcher(script.data()).replaceAll(""));
      }
    }
    return found;
  }

  /** Outer objects before those they hold. */
  List<JsonNode> objects() {
    return objects;
  }

  /** The object itself, or the one it refers to by {@code @id}. */
  JsonNode resolved(JsonNode node) {
    JsonNode id = node.path("@id");
    return node.isObject() && node.size() <= 2 && id.isTextual() && !node.has("name")
        ? byId.getOrDefault(id.asText(), node)
        : node;
  }

  private void read(String json) {
    try (MappingIterator<JsonNode> values = LENIENT.readerFor(JsonNode.class).readValues(json)) {
      while (values.hasNextValue()) {
        collect(values.nextValue());
      }
    } catch (JacksonException | UncheckedIOException e) {
      // What came before the fault was read; the page's other metadata says the rest.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void collect(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty() && objects.size() < MAX_OBJECTS) {
      JsonNode node = open.removeFirst();
      if (node.isArray()) {
        node.forEach(open::addLast);
      } else if (node.isObject()) {
        objects.add(node);
        if (node.path("@id").isTextual() && node.size() > 2) {
          byId.putIfAbsent(node.get("@id").asText(), node);
        }
        node.properties().stream()
            .filter(property -> !OF_OTHERS.contains(property.getKey()))
            .map(Map.Entry::getValue)
            .filter(JsonNode::isContainerNode)
            .forEach(open::addLast);
      }
    }
  }
}
