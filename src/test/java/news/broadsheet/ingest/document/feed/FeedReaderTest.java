package news.broadsheet.ingest.document.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.broadsheet.ingest.document.feed.Feeds.ADDRESS;
import static news.broadsheet.ingest.document.feed.Feeds.codes;
import static news.broadsheet.ingest.document.feed.Feeds.only;
import static news.broadsheet.ingest.document.feed.Feeds.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.Warning;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

  @Test
  void an_item_with_its_full_text_becomes_an_article() {
    DocumentReading read =
        only(
            """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Gazette</title><link>https://gazette.example/</link><language>en-gb</language>
            <copyright>The Gazette</copyright>
            <item><title>Ferry sinks &amp;amp; floats</title><link>https://gazette.example/ferry</link>
            <pubDate>Tue, 11 Jan 2022 16:30:00 +0100</pubDate><dc:creator>Jane Roe and John Doe</dc:creator>
            <category>Harbour</category><category><![CDATA[Sea]]></category>
            <description>The ferry sank.</description>
            <content:encoded><![CDATA[<p>HARWICH, England (AFP) — The ferry sank.</p><p>It rose.</p>]]></content:encoded>
            </item></channel></rss>
            """);
    NewArticle article = read.article();

    assertThat(article.title()).isEqualTo("Ferry sinks & floats");
    assertThat(article.url()).isEqualTo("https://gazette.example/ferry");
    assertThat(article.publishedAt().value()).isEqualTo("2022-01-11T16:30:00+01:00");
    assertThat(article.authors())
        .containsExactly(new Author("Jane Roe", null), new Author("John Doe", null));
    assertThat(article.agency()).isEqualTo("AFP");
    assertThat(article.dateline()).isEqualTo("HARWICH, England");
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(article.tags()).containsExactly("Harbour", "Sea");
    assertThat(article.rights()).isEqualTo("The Gazette");
    assertThat(article.summary()).isEqualTo("The ferry sank.");
    assertThat(article.body()).isEqualTo("HARWICH, England (AFP) — The ferry sank.\n\nIt rose.");
    assertThat(read.warnings()).isEmpty();
  }

  /** Who searches must be able to tell the article from its first two lines. */
  @Test
  void an_item_with_a_description_only_is_a_teaser() {
    DocumentReading read =
        only(
            "<rss><channel><item><title>T</title><link>https://g.example/a</link><description>&lt;p&gt;The &lt;b&gt;ferry&lt;/b&gt; sank …&lt;/p&gt;</description></item></channel></rss>");

    assertThat(read.article().summary()).isEqualTo("The ferry sank …");
    assertThat(read.article().body()).isNull();
    assertThat(codes(read)).containsExactly("teaserOnly");
  }

  /** Some publishers put into the content what others put into the description. */
  @Test
  void a_content_that_ends_as_teasers_do_is_a_teaser() {
    DocumentReading read =
        only(
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><link href='https://g.example/a'/><content type='html'>The ferry sank [&amp;#8230;] &lt;a href='/a'&gt;Continue reading&lt;/a&gt;</content></entry></feed>");

    assertThat(read.article().body()).isNull();
    assertThat(codes(read)).containsExactly("teaserOnly");
  }

  /** RSS 2.0: an item may be complete in itself, then it has no link; or it is as long as one. */
  @Test
  void a_description_as_long_as_an_article_is_the_article() {
    String text = "The ferry sank, and rose, and sank again. ".repeat(40);
    DocumentReading read =
        only(
            "<rss><channel><item><title>T</title><link>https://g.example/a</link><description>"
                + text
                + "</description></item></channel></rss>");

    assertThat(read.article().body()).isEqualTo(text.strip());
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void relative_links_are_relative_to_the_feed_and_its_xml_base() {
    String rss =
        "<rss><channel><item><title>T</title><link>../2022/ferry?a=1&amp;b=2</link><description/></item></channel></rss>";
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/archive/"><title>T</title>
        <entry xml:base="2022/"><title>T</title><link href="ferry"/><link rel="related" title="Bridge" href="../bridge"/>
        <link rel="enclosure" type="image/jpeg" href="f.jpg"/>
        <content type="xhtml" xml:base="pics/"><div xmlns="http://www.w3.org/1999/xhtml"><p><a href="x">More</a><img src="//cdn.example/y.png"/></p></div></content>
        </entry></feed>
        """;

    assertThat(only(rss).article().url()).isEqualTo("https://gazette.example/2022/ferry?a=1&b=2");
    NewArticle article = only(atom).article();
    assertThat(article.url()).isEqualTo("https://gazette.example/archive/2022/ferry");
    assertThat(article.relatedLinks().get(0).url())
        .isEqualTo("https://gazette.example/archive/bridge");
    assertThat(article.images())
        .extracting(Image::url)
        .containsExactly("https://gazette.example/archive/2022/f.jpg", "https://cdn.example/y.png");
    assertThat(article.body()).isEqualTo("[More](https://gazette.example/archive/2022/pics/x)");
  }

  /** Without the address of the feed its own word for it must do; else such links are lost. */
  @Test
  void a_feed_without_address_is_where_it_says_it_is() {
    String feed =
        "<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel><link>https://gazette.example/</link><item><title>T</title><link>/ferry</link></item></channel></rss>";

    assertThat(read(feed, null).entries().get(0).article().url())
        .isEqualTo("https://gazette.example/ferry");
  }

  @Test
  void a_guid_is_the_address_unless_it_says_otherwise() {
    assertThat(urlOf("<guid>https://gazette.example/1</guid>"))
        .isEqualTo("https://gazette.example/1");
    assertThat(urlOf("<guid isPermaLink='false'>https://gazette.example/1</guid>")).isNull();
    assertThat(urlOf("<guid>4711</guid>")).isNull();
    assertThat(
            urlOf(
                "<link>https://feeds.example/~r/1</link><feedburner:origLink xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'>https://gazette.example/1</feedburner:origLink>"))
        .isEqualTo("https://gazette.example/1");
  }

  /** Every parser stops at another place; what came before is news all the same. */
  @Test
  void a_malformed_feed_is_read_as_far_as_it_goes() {
    String broken =
        """

        <?xml version="1.0"?>
        <b>Notice</b>: undefined index<br>
        <rss version="2.0"><channel><title>Tom & Jerry</title>
        <item><title>One &nbsp;&eacute;t&eacute; & more</title><link>https://g.example/?a=1&section=2</link><description>Text<br>more</description></item>
        <item><title>Two</title><link>https://g.example/2</link>
        <item><title>Three</title><link>https://g.example/3</link><description><![CDATA[cut off""";
    FeedReading feed = read(broken, ADDRESS);

    assertThat(feed.entries())
        .extracting(entry -> entry.article().url())
        .containsExactly(
            "https://g.example/?a=1&section=2", "https://g.example/2", "https://g.example/3");
    assertThat(feed.entries().get(0).article().title()).isEqualTo("One été & more");
    assertThat(feed.warnings()).extracting(Warning::code).containsExactly("malformedXml");
  }

  /** Billion laughs, and a look into our files: no entity is declared, expanded or fetched. */
  @Test
  void entities_are_neither_expanded_nor_fetched() {
    String bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE rss [
        <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
        <!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;
        ]>
        <rss><channel><item><title>&c;</title><link>https://g.example/1</link><description>&f; &amp; so on</description></item></channel></rss>
        """;
    FeedReading feed = read(bomb, ADDRESS);
    NewArticle article = feed.entries().get(0).article();

    assertThat(article.title()).isEqualTo("&c;");
    assertThat(article.summary()).isEqualTo("&f; & so on");
    assertThat(feed.warnings()).extracting(Warning::code).contains("doctypeIgnored");
  }

  @Test
  void bytes_count_for_more_than_what_is_said_of_their_charset() {
    String xml =
        "<?xml version='1.0' encoding='%s'?><rss><channel><item><title>Паром затонул у берега, экипаж спасён</title></item></channel></rss>";
    byte[] cyrillic =
        xml.formatted("utf-8").getBytes(java.nio.charset.Charset.forName("windows-1251"));
    byte[] utf8 = xml.formatted("iso-8859-1").getBytes(UTF_8);
    byte[] utf16 = xml.formatted("utf-8").getBytes(java.nio.charset.StandardCharsets.UTF_16);

    for (byte[] bytes : List.of(cyrillic, utf8, utf16)) {
      FeedReading feed = FeedReader.read(bytes, "utf-8", ADDRESS);
      assertThat(feed.entries().get(0).article().title())
          .isEqualTo("Паром затонул у берега, экипаж спасён");
    }
    assertThat(FeedReader.read(cyrillic, null, ADDRESS).warnings())
        .extracting(Warning::code)
        .containsExactly("wrongCharset");
  }

  @Test
  void authors_come_in_many_forms_and_their_mail_is_left_out() {
    assertThat(authorsOf("<author>jane@g.example (Jane Roe)</author>")).containsExactly("Jane Roe");
    assertThat(authorsOf("<author>Jane Roe &lt;jane@g.example&gt;</author>"))
        .containsExactly("Jane Roe");
    assertThat(
            authorsOf(
                "<author><name>Jane Roe</name><email>j@g.example</email></author><author><name>John Doe</name></author>"))
        .containsExactly("Jane Roe", "John Doe");
    assertThat(authorsOf("<author>jane@g.example</author>")).isEmpty();
    assertThat(authorsOf("<dc:creator>Reuters</dc:creator>")).isEmpty();
  }

  @Test
  void media_bring_images_with_their_credits() {
    NewArticle article =
        only("""
                <rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>T</title><link>https://g.example/1</link>
                <media:group><media:content url="/s.jpg" medium="image" width="100"/><media:content url="/l.jpg" medium="image" width="900"/>
                <media:credit>Jane Roe / AFP</media:credit><media:description>The ferry</media:description></media:group>
                <media:content url="/film.mp4" type="video/mp4"/><media:thumbnail url="/t.jpg"/>
                <enclosure url="/e.png" type="image/png"/><enclosure url="/a.mp3" type="audio/mpeg"/>
                </item></channel></rss>
                """)
            .article();

    assertThat(article.images())
        .containsExactly(
            new Image("https://gazette.example/l.jpg", "The ferry", "Jane Roe / AFP", null),
            new Image("https://gazette.example/e.png", null, null, null));
  }

  /** WordPress exports have no paragraphs but blank lines, and yet links and emphasis. */
  @Test
  void blank_lines_make_paragraphs_where_nothing_else_does() {
    assertThat(
            only("<rss><channel><item><description>One &lt;b>two&lt;/b>\n\nThree</description></item></channel></rss>")
                .article()
                .body())
        .isEqualTo("One **two**\n\nThree");
  }

  /** A headline may speak of tags; a text that has any is HTML. */
  @Test
  void a_headline_keeps_what_only_looks_like_html() {
    assertThat(
            only("<rss><channel><item><title>Why 1 &lt; 2, and &lt;dialog&gt; &amp; co.</title><description>A&lt;frameset>B&lt;/frameset></description></item></channel></rss>")
                .article())
        .satisfies(
            article -> {
              assertThat(article.title()).isEqualTo("Why 1 < 2, and <dialog> & co.");
              assertThat(article.body()).isEqualTo("AB");
            });
  }

  @Test
  void rdf_and_old_atom_are_read_alike() {
    NewArticle rdf =
        only("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://g.example/"><title>G</title><dc:language>de</dc:language></channel>
                <item rdf:about="https://g.example/1"><title>Fähre</title><dc:date>2022-01-11T16:30+01:00</dc:date><dc:subject>Hafen</dc:subject></item></rdf:RDF>
                """)
            .article();
    NewArticle atom =
        only("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="de"><entry><title>Fähre</title><link rel="alternate" type="text/html" href="https://g.example/1"/>
                <issued>2022-01-11T16:30+01:00</issued><content type="text/html" mode="base64">PHA+RGllIEbDpGhyZSBzYW5rLjwvcD4=</content></entry></feed>
                """)
            .article();

    for (NewArticle article : List.of(rdf, atom)) {
      assertThat(article.title()).isEqualTo("Fähre");
      assertThat(article.url()).isEqualTo("https://g.example/1");
      assertThat(article.language()).isEqualTo("de");
      assertThat(article.publishedAt().value()).isEqualTo("2022-01-11T16:30+01:00");
    }
    assertThat(rdf.tags()).containsExactly("Hafen");
    assertThat(atom.body()).isEqualTo("Die Fähre sank.");
  }

  @Test
  void a_json_feed_is_a_feed() {
    NewArticle article =
        only("""
                {"version":"https://jsonfeed.org/version/1.1","title":"G","language":"en","authors":[{"name":"Jane Roe","url":"/jane"}],
                "items":[{"id":1,"url":"/ferry","title":"Ferry sinks","content_html":"<p>The <em>ferry</em> sank.</p>","summary":"Sunk.",
                "date_published":"2022-01-11T16:30:00Z","tags":["sea"],"image":"/f.jpg","unknown":{}}]}
                """)
            .article();

    assertThat(article.url()).isEqualTo("https://gazette.example/ferry");
    assertThat(article.body()).isEqualTo("The *ferry* sank.");
    assertThat(article.authors())
        .containsExactly(new Author("Jane Roe", "https://gazette.example/jane"));
    assertThat(article.images())
        .containsExactly(new Image("https://gazette.example/f.jpg", null, null, null));
  }

  @Test
  void what_is_no_feed_is_refused_in_words() {
    Stream.of(
            "",
            "{\"headline\":\"T\"}",
            "{\"items\":[",
            "<html><body>Not found</body></html>",
            "GIF89a")
        .forEach(
            document ->
                assertThatThrownBy(() -> read(document, ADDRESS))
                    .isInstanceOf(NotAFeed.class)
                    .hasMessageStartingWith("The document"));
  }

  /** A title is required of an article and optional in RSS. */
  @Test
  void an_item_without_title_is_titled_by_its_text() {
    DocumentReading read =
        only(
            "<rss><channel><item><link>https://g.example/1</link><description>The ferry sank.</description></item></channel></rss>");

    assertThat(read.article().title()).isEqualTo("The ferry sank.");
    assertThat(codes(read)).contains("titleFromText");
  }

  private static String urlOf(String links) {
    return only("<rss><channel><item><title>T</title>" + links + "</item></channel></rss>")
        .article()
        .url();
  }

  private static List<String> authorsOf(String authors) {
    List<Author> read =
        only("<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><item><title>T</title>"
                + authors
                + "</item></channel></rss>")
            .article()
            .authors();
    return read == null ? List.of() : read.stream().map(Author::name).toList();
  }
}
