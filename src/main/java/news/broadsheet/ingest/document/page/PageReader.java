package news.broadsheet.ingest.document.page;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.Warning;
import news.broadsheet.ingest.document.page.block.PageLinks;
import news.broadsheet.ingest.document.page.body.ArticleBody;
import news.broadsheet.ingest.document.page.charset.PageText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads an article out of the HTML page it was published on. */
public final class PageReader {

  private PageReader() {}

  /**
   * Never throws: what a page does not say stays absent.
   *
   * @param page as it was fetched
   * @param charset of its Content-Type header, null without
   * @param address it was fetched from, null where that is not known
   */
  public static DocumentReading read(
      byte[] page, @Nullable String charset, @Nullable String address) {
    PageText text = PageText.of(page, charset);
    Document document = Jsoup.parse(text.html().replace("\0", ""));
    List<Warning> warnings = new ArrayList<>();
    List<String> titles = titles(document);
    ArticleBody body = ArticleBody.of(document.body(), PageLinks.of(address, ""), titles);
    var article =
        new NewArticle(
            address,
            null,
            titles.isEmpty() ? null : titles.getFirst(),
            null,
            body.markdown().isEmpty() ? null : body.markdown(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return new DocumentReading(article, null, List.copyOf(warnings));
  }

  private static List<String> titles(Document document) {
    List<String> titles = new ArrayList<>();
    for (Element meta : document.select("meta[property=og:title], meta[name=twitter:title]")) {
      titles.add(meta.attr("content"));
    }
    titles.add(document.title());
    for (String part : document.title().split(" [|–—-] ", -1)) {
      if (part.split(" ", -1).length > 3) {
        titles.add(part);
      }
    }
    titles.removeIf(String::isBlank);
    return titles;
  }
}
