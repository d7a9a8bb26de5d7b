package news.broadsheet.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import news.broadsheet.article.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What a revision says beside its headline and its body. When it was scraped is not part of it: it
 * differs every time.
 */
@Singleton
class Metadata {
  private static final Map<String, Function<Revision, @Nullable Object>> FIELDS =
      new LinkedHashMap<>();

  static {
    FIELDS.put("summary", Revision::summary);
    FIELDS.put("byline", Revision::byline);
    FIELDS.put("authors", Revision::authors);
    FIELDS.put("agency", Revision::agency);
    FIELDS.put("dateline", Revision::dateline);
    FIELDS.put("publishedAt", Revision::publishedAt);
    FIELDS.put("publishedText", Revision::publishedText);
    FIELDS.put("modifiedAt", Revision::modifiedAt);
    FIELDS.put("language", Revision::language);
    FIELDS.put("section", Revision::section);
    FIELDS.put("tags", Revision::tags);
    FIELDS.put("images", Revision::images);
    FIELDS.put("relatedLinks", Revision::relatedLinks);
    FIELDS.put("rights", Revision::rights);
  }

  private final ObjectMapper json;

  Metadata(ObjectMapper json) {
    this.json = json;
  }

  List<FieldChange> changes(Revision from, Revision to) {
    var changes = new ArrayList<FieldChange>();
    FIELDS.forEach(
        (field, value) -> {
          Object before = value.apply(from);
          Object after = value.apply(to);
          if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after, text(before), text(after)));
          }
        });
    return List.copyOf(changes);
  }

  /** What a person reads of a value: its words, a part a line. */
  private String text(@Nullable Object value) {
    var lines = new ArrayList<String>();
    if (value != null) {
      addLeaves(json.valueToTree(value), lines);
    }
    return String.join("\n", lines);
  }

  private static void addLeaves(JsonNode node, List<String> lines) {
    if (node.isContainerNode()) {
      node.forEach(child -> addLeaves(child, lines));
    } else if (!node.isNull()) {
      lines.add(node.asText());
    }
  }
}
