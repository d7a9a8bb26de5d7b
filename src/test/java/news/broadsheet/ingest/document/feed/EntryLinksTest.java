package news.broadsheet.ingest.document.feed;

import static news.broadsheet.ingest.document.feed.Feeds.article;
import static news.broadsheet.ingest.document.feed.Feeds.only;
import static news.broadsheet.ingest.document.feed.Feeds.read;
import static news.broadsheet.ingest.document.feed.Feeds.rss;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryLinksTest {

  /** Of all addresses of an entry only that of its page makes it the same article tomorrow. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link>https://g.example/1</link><guid>https://g.example/no</guid>",
        "<link>\n https://g.example/1 \n</link>",
        "<atom:link href='https://g.example/1'/><link>https://g.example/no</link>",
        "<atom:link rel='alternate' type='application/json' href='https://g.example/no'/><atom:link rel='alternate' type='text/html' href='https://g.example/1'/>",
        "<atom:link rel='ALTERNATE' type='application/pdf' href='https://g.example/1'/>",
        "<atom:link rel='http://www.iana.org/assignments/relation/alternate' href='https://g.example/1'/>",
        "<atom:link rel='self' href='https://g.example/no'/><atom:link rel='edit'>https://g.example/no</atom:link><link>https://g.example/1</link>",
        "<guid isPermaLink='true'>https://g.example/1</guid>",
        "<guid>4711</guid><guid>https://g.example/1</guid>",
        "<guid isPermaLink='FALSE'>https://g.example/no</guid><atom:id>https://g.example/1</atom:id>",
        "<atom:id>http://g.example/1</atom:id>",
        "<atom:link href='tag:g.example,2022:1'/><guid>https://g.example/1</guid>",
        "<link/><guid>https://g.example/1</guid>"
      })
  void the_page_is_found_among_the_links(String links) {
    assertThat(article(links).url()).endsWith("://g.example/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<guid>1</guid>",
        "<guid isPermaLink='false'>https://g.example/no</guid>",
        "<atom:id>urn:uuid:4711</atom:id>",
        "<atom:link rel='self' href='https://g.example/no'/>",
        "<atom:link rel='enclosure' href='https://g.example/no.mp3'/>",
        "<link>mailto:jane@g.example</link>",
        "<link> </link>"
      })
  void what_is_no_address_of_a_page_is_none(String links) {
    assertThat(article(links).url()).isNull();
  }

  @Test
  void a_permanent_link_may_be_relative() {
    assertThat(article("<guid isPermaLink='true'>/1</guid>").url())
        .isEqualTo("https://gazette.example/1");
  }

  @Test
  void rdf_names_the_page_as_what_the_item_is_about() {
    String rdf =
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
            + "<item rdf:about='%s'><title>T</title></item></rdf:RDF>";
    assertThat(only(rdf.formatted("https://g.example/1")).article().url())
        .isEqualTo("https://g.example/1");
    assertThat(only(rdf.formatted("urn:1")).article().url()).isNull();
  }

  /** An address is stored byte for byte, so that its publisher finds it in his logs. */
  @ParameterizedTest
  @CsvSource({
    "https://g.example/a b?ä#c, https://g.example/a b?ä#c",
    "HTTPS://G.example/1, HTTPS://G.example/1",
    "/1?a=ä, https://gazette.example/1?a=%C3%A4",
    "2022/1, https://gazette.example/news/2022/1",
    "//g.example/1, https://g.example/1"
  })
  void an_absolute_address_stays_as_it_is_written(String link, String url) {
    assertThat(article("<link>" + link + "</link>").url()).isEqualTo(url);
  }

  /** Saved feeds come without address; what they say of themselves must do. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          <atom:link rel='self' href='https://g.example/news/feed'/><link>https://no.example/</link> ; https://g.example/news/1
          <atom:link rel='next' href='https://no.example/'/><link>https://g.example/news/</link>     ; https://g.example/news/1
          <atom:link rel='self' href='/feed'/><link>https://g.example/news/</link>                   ; https://g.example/news/1
          <title>G</title>                                                                            ; -
          """)
  void relative_links_of_a_feed_without_address_are_relative_to_its_own(
      String channel, String url) {
    String feed = rss(channel + "<item><title>T</title><link>1</link></item>");
    assertThat(read(feed, null).entries().get(0).article().url())
        .isEqualTo(url.equals("-") ? null : url);
    assertThat(read(feed, "no address").entries()).hasSize(1);
  }

  @Test
  void every_base_is_relative_to_the_one_around_it() {
    String entry = "<entry xml:base='%s'><title>T</title><link href='1'/></entry>";
    String feed = "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/a/b/'>" + entry + "</feed>";
    assertThat(only(feed.formatted("c/")).article().url())
        .isEqualTo("https://gazette.example/a/b/c/1");
    assertThat(only(feed.formatted("https://g.example/d/")).article().url())
        .isEqualTo("https://g.example/d/1");
    assertThat(only(feed.formatted(" ")).article().url())
        .isEqualTo("https://gazette.example/a/b/1");
    assertThat(only(feed.formatted("javascript:x")).article().url())
        .isEqualTo("https://gazette.example/a/b/1");
    assertThat(
            only("<channel BASE='/cdf/'><item><title>T</title><link>1</link></item></channel>")
                .article()
                .url())
        .isEqualTo("https://gazette.example/cdf/1");
  }
}
