package news.broadsheet.ingest.document.page.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A person, organisation or image that JSON-LD names. */
record LinkedThing(JsonNode node, String plain) {

  String name() {
    return plain.isEmpty() ? first("name") : plain;
  }

  String first(String... fields) {
    for (String field : fields) {
      List<String> texts = LinkedArticle.texts(node.path(field));
      if (!texts.isEmpty()) {
        return texts.getFirst();
      }
    }
    return "";
  }

  boolean isA(String type) {
    return LinkedArticle.texts(node.path("@type")).stream().anyMatch(name -> name.endsWith(type));
  }
}
