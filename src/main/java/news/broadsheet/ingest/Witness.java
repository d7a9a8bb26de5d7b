package news.broadsheet.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.article.Article;
import news.broadsheet.article.FieldOrigin;
import news.broadsheet.article.Provenance;
import news.broadsheet.ingest.document.ArticleFields;
import news.broadsheet.ingest.document.NewArticle;

/** An article of which another was made, and where its own fields come from. */
record Witness(NewArticle article, Provenance provenance) {

  static Witness of(Submission submission) {
    return new Witness(submission.reading().article(), submission.reading().provenance());
  }

  static Witness of(NewArticle asPosted, Article stored) {
    return new Witness(asPosted, stored.provenance());
  }

  /** Of each field what the first witness says who has the same value. */
  static Provenance of(NewArticle made, Witness first, Witness second) {
    List<Map<String, Object>> values =
        List.of(ArticleFields.of(first.article), ArticleFields.of(second.article));
    Map<String, FieldOrigin> found = new LinkedHashMap<>();
    ArticleFields.of(made)
        .forEach(
            (field, value) -> {
              if (value.equals(values.get(0).get(field))) {
                first.provenance.of(field).ifPresent(origin -> found.put(field, origin));
              } else if (value.equals(values.get(1).get(field))) {
                second.provenance.of(field).ifPresent(origin -> found.put(field, origin));
              }
            });
    return new Provenance(found);
  }
}
