package news.broadsheet.article;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The provenance of the fields that an article has, as it is served. */
final class ProvenanceView {
  private static final Map<String, Function<Article, @Nullable Object>> FIELDS =
      new LinkedHashMap<>();

  static {
    FIELDS.put("url", Article::url);
    FIELDS.put("title", Article::title);
    FIELDS.put("summary", Article::summary);
    FIELDS.put("body", Article::body);
    FIELDS.put("byline", Article::byline);
    FIELDS.put("authors", Article::authors);
    FIELDS.put("agency", Article::agency);
    FIELDS.put("dateline", Article::dateline);
    FIELDS.put("publishedAt", Article::publishedAt);
    FIELDS.put("modifiedAt", Article::modifiedAt);
    FIELDS.put("language", Article::language);
    FIELDS.put("section", Article::section);
    FIELDS.put("tags", Article::tags);
    FIELDS.put("images", Article::images);
    FIELDS.put("relatedLinks", Article::relatedLinks);
    FIELDS.put("retrievedAt", Article::retrievedAt);
    FIELDS.put("rights", Article::rights);
    FIELDS.put("embargoedUntil", Article::embargoedUntil);
  }

  private ProvenanceView() {}

  static Map<String, FieldOrigin> of(Article article) {
    Provenance provenance = article.provenance();
    Map<String, FieldOrigin> found = new LinkedHashMap<>();
    FIELDS.forEach(
        (field, value) -> {
          if (value.apply(article) != null) {
            provenance.of(field).ifPresent(origin -> found.put(field, origin));
          }
        });
    // Of every article, but mostly made from its address.
    provenance.named("canonicalUrl").ifPresent(origin -> found.put("canonicalUrl", origin));
    if (article.language() != null && !article.language().equals(article.declaredLanguage())) {
      found.put("language", new FieldOrigin(Origin.TEXT, Certainty.HIGH));
    }
    return found;
  }
}
