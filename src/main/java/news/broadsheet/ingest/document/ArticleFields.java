package news.broadsheet.ingest.document;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields that an article has, by their names. */
public final class ArticleFields {

  private ArticleFields() {}

  /** Those that are not absent, in the order of NewArticle. */
  public static Map<String, Object> of(NewArticle article) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (RecordComponent component : NewArticle.class.getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(article);
        if (value != null) {
          fields.put(component.getName(), value);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return fields;
  }
}
