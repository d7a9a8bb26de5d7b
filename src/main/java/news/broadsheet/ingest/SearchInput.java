package news.broadsheet.ingest;

import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.source.Source;
import news.broadsheet.text.PlainText;
import news.broadsheet.text.SearchLanguage;
import news.broadsheet.text.SearchText;
import news.broadsheet.text.language.ArticleLanguage;

/**
 * What of an article goes into the search index.
 *
 * @param config the text search configuration of its language, else of its source's
 */
record SearchInput(String config, String title, String summary, String body) {
  static SearchInput of(Content content, ArticleLanguage articleLanguage, Source source) {
    NewArticle article = content.article();
    PlainText body = content.body();
    String taken = articleLanguage.taken();
    String language = taken == null ? source.language() : taken;
    return new SearchInput(
        "broadsheet_" + SearchLanguage.of(language).configuration(),
        SearchText.of(String.valueOf(article.title())),
        article.summary() == null ? "" : SearchText.of(article.summary()),
        body == null ? "" : SearchText.of(body.value()));
  }
}
