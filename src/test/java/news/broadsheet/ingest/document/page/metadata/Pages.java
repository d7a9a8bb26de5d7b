package news.broadsheet.ingest.document.page.metadata;

import org.jsoup.Jsoup;

/** Pages of a few elements, for what they say to programs. */
final class Pages {

  private Pages() {}

  static PageMetadata with(String html) {
    return PageMetadata.of(Jsoup.parse(html));
  }

  /**
   * @param json with apostrophes for quotation marks
   */
  static PageMetadata withJsonLd(String json) {
    return with(script(json));
  }

  /** With a type, without which the object is no article. */
  static PageMetadata withArticle(String fields) {
    return withJsonLd("{'@type':'NewsArticle'," + fields + "}");
  }

  static String script(String json) {
    return "<script type='application/ld+json'>" + json.replace('\'', '"') + "</script>";
  }

  static String meta(String name, String content) {
    return "<meta name=\"" + name + "\" content=\"" + content + "\">";
  }
}
