package news.broadsheet.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.broadsheet.article.Article;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.source.RuleBook;
import org.jspecify.annotations.Nullable;

/** A stored article in the words of a post, to be compared with one and patched like one. */
final class Current {
  private Current() {}

  /** Without its aliases, of which a post can only bring more. */
  static NewArticle asPosted(Article a, RuleBook rules) {
    return as(a, a.declaredLanguage(), rules);
  }

  /** In the language that readers are told, which is what people correct. */
  static NewArticle asServed(Article a, RuleBook rules) {
    return as(a, a.language(), rules);
  }

  private static NewArticle as(Article a, @Nullable String language, RuleBook rules) {
    boolean canonicalSaysMore = !a.canonicalUrl().equals(rules.canonical(a.url()).value());
    return new NewArticle(
        a.url(),
        canonicalSaysMore ? a.canonicalUrl() : null,
        a.title(),
        a.summary(),
        a.body(),
        a.byline(),
        a.authors(),
        a.agency(),
        a.dateline(),
        a.publishedAt(),
        a.modifiedAt(),
        language,
        a.section(),
        a.tags(),
        a.images(),
        a.relatedLinks(),
        a.source().slug(),
        a.retrievedAt(),
        a.rights(),
        a.embargoedUntil(),
        null);
  }

  /** The names of the fields outside the content in which two articles differ. */
  static List<String> changedMetadata(NewArticle before, NewArticle after) {
    Map<String, @Nullable Object> old = metadata(before);
    var changed = new ArrayList<String>();
    metadata(after)
        .forEach(
            (field, value) -> {
              if (!Objects.equals(old.get(field), value)) {
                changed.add(field);
              }
            });
    return changed;
  }

  private static Map<String, @Nullable Object> metadata(NewArticle a) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("authors", a.authors());
    fields.put("agency", a.agency());
    fields.put("dateline", a.dateline());
    fields.put("language", a.language());
    fields.put("section", a.section());
    fields.put("tags", a.tags());
    fields.put("relatedLinks", a.relatedLinks());
    fields.put("rights", a.rights());
    fields.put("embargoedUntil", a.embargoedUntil());
    return fields;
  }
}
