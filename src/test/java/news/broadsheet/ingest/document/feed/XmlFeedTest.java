package news.broadsheet.ingest.document.feed;

import static news.broadsheet.ingest.document.feed.Feeds.article;
import static news.broadsheet.ingest.document.feed.Feeds.read;
import static news.broadsheet.ingest.document.feed.Feeds.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import news.broadsheet.ingest.document.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of an XML document is a feed, and what of its text is markup. */
class XmlFeedTest {

  private static FeedReading feed(String xml) {
    return read(xml, Feeds.ADDRESS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "<rss><channel><item/></channel></rss>                                    | RSS",
        "<b>Notice</b><RSS><channel><item/></channel></RSS>                       | RSS",
        "<rss xmlns='http://backend.userland.com/rss2'><channel><item/></channel></rss> | RSS",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry/></feed>                | ATOM",
        "<feed><entry/></feed>                                                    | ATOM",
        "<rdf:RDF xmlns='http://purl.org/rss/1.0/'><channel/><item/></rdf:RDF>    | RDF",
        "<channel><item/></channel>                                               | CDF"
      })
  void the_root_says_which_format_it_is(String xml, FeedReading.Format format) {
    FeedReading feed = feed(xml);
    assertThat(feed.format()).isEqualTo(format);
    assertThat(feed.entries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><channel><item/></channel></html>",
        "<x:feed xmlns:x='http://example.org/'><entry/></x:feed>",
        "<media:rss xmlns:media='http://search.yahoo.com/mrss/'><item/></media:rss>",
        "<item/>"
      })
  void what_is_only_called_so_is_no_feed(String xml) {
    assertThatThrownBy(() -> feed(xml)).isInstanceOf(NotAFeed.class);
  }

  @Test
  void only_items_and_entries_of_feeds_are_entries() {
    assertThat(
            feed(rss(
                    "<item/><entry/><media:item/><x:entry xmlns:x='http://example.org/'/><items/>"))
                .entries())
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "<atom:content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>It <b>sank</b>.</p></div></atom:content> | It **sank**.",
        "<atom:content type='xhtml'><xhtml:div><xhtml:p>It <xhtml:b>sank</xhtml:b>.</xhtml:p></xhtml:div></atom:content>  | It **sank**.",
        "<atom:content type='xhtml'><p><![CDATA[1 < 2]]> is <b>so</b></p></atom:content>             | 1 \\< 2 is **so**",
        "<atom:content type='html'>It &lt;b>sank&lt;/b>.</atom:content>                             | It **sank**.",
        "<atom:content type='html'>It sank.</atom:content>                                          | It sank.",
        "<atom:content type='text'>It sank &amp;amp; rose</atom:content>                            | It sank & rose",
        "<atom:content type='application/octet-stream'>SXQgPGI+c2FuazwvYj4u</atom:content>           | It **sank**.",
        "<atom:content type='text/plain'>SXQgc2Fuay4=</atom:content>                                | SXQgc2Fuay4=",
        "<atom:content type='application/xhtml+xml'>SXQgc2Fuay4=</atom:content>                     | SXQgc2Fuay4=",
        "<atom:content type='application/xml'>SXQgc2Fuay4=</atom:content>                           | SXQgc2Fuay4=",
        "<atom:content mode='BASE64'>SXQgc2Fuay4=</atom:content>                                    | It sank.",
        "<atom:content mode='base64'>SXQ</atom:content>                                             | It",
        "<atom:content mode='base64'>SXQgc2F=uay</atom:content>                                     | SXQgc2F=uay",
        "<atom:content type='video/mp4'>AAAA</atom:content><description>It sank.</description>      | It sank.",
        "<atom:content type='audio/mpeg'>AAAA</atom:content><description>It sank.</description>     | It sank.",
        "<atom:content type='image/png'>AAAA</atom:content><description>It sank.</description>      | It sank."
      })
  void a_text_is_carried_in_many_ways(String content, String body) {
    assertThat(article(content).body()).isEqualTo(body);
  }

  @Test
  void the_longest_of_several_contents_is_the_article() {
    assertThat(
            article("<content:encoded>It sank and it rose.</content:encoded><body>It sank.</body>")
                .body())
        .isEqualTo("It sank and it rose.");
  }

  /** Publishers look for the place where their own program went wrong. */
  @Test
  void it_is_told_where_the_xml_is_malformed() {
    assertThat(feed("<rss>\n<channel><item>&</item></channel></rss>").warnings())
        .extracting(Warning::code, Warning::field)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("malformedXml", "feed"));
    assertThat(feed("<rss>\n<channel><item>&</item></channel></rss>").warnings().get(0).message())
        .startsWith("The XML is malformed at line 2, column ");
    assertThat(feed("<rss><channel><item>&eacute;</item></channel></rss>").warnings())
        .extracting(Warning::code)
        .containsExactly("undeclaredEntity");
    assertThat(feed("<!DOCTYPE rss><rss><channel><item>&eacute;</item></channel></rss>").warnings())
        .extracting(Warning::code)
        .containsExactly("undeclaredEntity", "doctypeIgnored");
    assertThat(feed("<rss><channel><item>&amp;</item></channel></rss>").warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "a & b                       ; a & b",
        "a &section=1                ; a &section=1",
        "<![CDATA[a & b]]>           ; a & b",
        "a & <![CDATA[b & c]]>       ; a & b & c"
      })
  void an_ampersand_that_begins_no_reference_is_one(String title, String read) {
    assertThat(
            feed(rss("<item><title>" + title + "</title></item>"))
                .entries()
                .get(0)
                .article()
                .title())
        .isEqualTo(read);
  }
}
