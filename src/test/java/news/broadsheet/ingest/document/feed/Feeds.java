package news.broadsheet.ingest.document.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.Warning;

/** Feeds of one entry, fetched from one address. */
final class Feeds {

  static final String ADDRESS = "https://gazette.example/news/feed.xml";

  private Feeds() {}

  static FeedReading read(String feed, String address) {
    return FeedReader.read(feed.getBytes(UTF_8), null, address);
  }

  static DocumentReading only(String feed) {
    List<DocumentReading> entries = read(feed, ADDRESS).entries();
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  /** The only item of an RSS feed that has a title and all vocabularies. */
  static DocumentReading item(String elements) {
    return untitled("<title>T</title>" + elements);
  }

  static DocumentReading untitled(String elements) {
    return only(rss("<item>" + elements + "</item>"));
  }

  static String rss(String channel) {
    return """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" \
        xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:yandex="http://news.yandex.ru" \
        xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><channel>"""
        + channel
        + "</channel></rss>";
  }

  static NewArticle article(String elements) {
    return item(elements).article();
  }

  static List<String> codes(DocumentReading read) {
    return read.warnings().stream().map(Warning::code).toList();
  }
}
