package news.broadsheet.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.broadsheet.article.Article;
import news.broadsheet.article.Origin;
import news.broadsheet.article.Provenance;
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

  /** What is left of it without what was read from its document. */
  static NewArticle given(NewArticle a, Provenance provenance) {
    var kept = new Kept(provenance);
    return new NewArticle(
        a.url(),
        a.canonicalUrl(),
        kept.value("title", a.title()),
        kept.value("summary", a.summary()),
        kept.value("body", a.body()),
        kept.value("byline", a.byline()),
        kept.value("authors", a.authors()),
        kept.value("agency", a.agency()),
        kept.value("dateline", a.dateline()),
        kept.value("publishedAt", a.publishedAt()),
        kept.value("modifiedAt", a.modifiedAt()),
        kept.value("language", a.language()),
        kept.value("section", a.section()),
        kept.value("tags", a.tags()),
        kept.value("images", a.images()),
        kept.value("relatedLinks", a.relatedLinks()),
        a.source(),
        a.retrievedAt(),
        kept.value("rights", a.rights()),
        kept.value("embargoedUntil", a.embargoedUntil()),
        a.aliases());
  }

  /** What is not known to be read from a document might have been given. */
  private record Kept(Provenance provenance) {
    <T> @Nullable T value(String field, @Nullable T value) {
      boolean read =
          provenance.of(field).filter(origin -> origin.from() != Origin.GIVEN).isPresent();
      return read ? null : value;
    }
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
