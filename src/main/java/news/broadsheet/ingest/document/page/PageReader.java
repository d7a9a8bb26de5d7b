package news.broadsheet.ingest.document.page;

import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.page.charset.PageText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article out of the HTML page it was published on.
 *
 * <p>What the page tells programs (schema.org JSON-LD, OpenGraph, meta elements, microdata) and
 * what it shows people are read on their own and then held against each other; the text is always
 * what people are shown. The HTML is parsed as the HTML Standard says, and walked without
 * recursion.
 */
public final class PageReader {

  private PageReader() {}

  /**
   * Never throws: what a page does not say stays absent.
   *
   * @param page as it was fetched
   * @param charset of its Content-Type header, null without
   * @param address it was fetched from, null where that is not known: then the one it states itself
   */
  public static DocumentReading read(
      byte[] page, @Nullable String charset, @Nullable String address) {
    PageText text = PageText.of(page, charset);
    Document document = Jsoup.parse(text.html().replace("\0", ""));
    var draft = new PageDraft(document, address);
    if (text.wronglyDeclared()) {
      draft.warn(
          "wrongCharset",
          "body",
          "The page is declared as " + text.declared() + " but written in " + text.charset() + ".");
    }
    return draft.read();
  }
}
