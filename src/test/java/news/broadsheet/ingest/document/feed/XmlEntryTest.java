package news.broadsheet.ingest.document.feed;

import static news.broadsheet.ingest.document.feed.Feeds.article;
import static news.broadsheet.ingest.document.feed.Feeds.codes;
import static news.broadsheet.ingest.document.feed.Feeds.item;
import static news.broadsheet.ingest.document.feed.Feeds.only;
import static news.broadsheet.ingest.document.feed.Feeds.rss;
import static news.broadsheet.ingest.document.feed.Feeds.untitled;
import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.article.Author;
import news.broadsheet.article.Certainty;
import news.broadsheet.article.FieldOrigin;
import news.broadsheet.article.Origin;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.article.RelatedLink;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds mix the names of all formats; each means here what it means where it comes from. */
class XmlEntryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Ferry</title><dc:title>No</dc:title>",
        "<title> </title><dc:title>Ferry</dc:title><media:title>No</media:title>",
        "<media:title>Ferry</media:title><itunes:title>No</itunes:title>",
        "<itunes:title>Ferry</itunes:title>",
        "<title type='html'>&lt;b&gt;Ferry&lt;/b&gt;</title>"
      })
  void a_title_is_found_under_each_name(String elements) {
    assertThat(untitled(elements).article().title()).isEqualTo("Ferry");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<content:encoded>The ferry sank.</content:encoded>",
        "<content:encoded/><content:encoded>The ferry sank.</content:encoded>",
        "<atom:content>The ferry sank.</atom:content><body>It</body>",
        "<fullitem>The ferry sank.</fullitem>",
        "<yandex:full-text>The ferry sank.</yandex:full-text>",
        "<body xmlns='http://www.w3.org/1999/xhtml'><p>The ferry sank.</p></body>",
        "<atom:content src='https://g.example/film'>A film of a ferry</atom:content><body>The ferry sank.</body>"
      })
  void a_content_is_found_under_each_name_and_the_longest_is_taken(String elements) {
    assertThat(article("<link>https://g.example/1</link>" + elements).body())
        .isEqualTo("The ferry sank.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<description>Sunk</description><dc:description>No</dc:description>",
        "<atom:summary>Sunk</atom:summary>",
        "<excerpt:encoded>Sunk</excerpt:encoded><itunes:summary>No</itunes:summary>",
        "<dc:abstract>Sunk</dc:abstract>",
        "<itunes:subtitle>Sunk</itunes:subtitle>",
        "<media:description>Sunk</media:description>",
        "<media:group><media:description>Sunk</media:description></media:group>"
      })
  void a_summary_is_found_under_each_name(String elements) {
    assertThat(article("<link>https://g.example/1</link>" + elements).summary()).isEqualTo("Sunk");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          <pubDate>2022-01-11</pubDate><dc:date>2022-01-12</dc:date>  ; 2022-01-11 ; -
          <atom:published>2022-01-11</atom:published><atom:updated>2022-01-12</atom:updated> ; 2022-01-11 ; 2022-01-12
          <dc:issued>2022-01-11</dc:issued><dc:modified>2022-01-12</dc:modified> ; 2022-01-11 ; 2022-01-12
          <created>2022-01-11</created><lastmod>2022-01-12</lastmod>  ; 2022-01-11 ; 2022-01-12
          <date>2022-01-11</date>                                     ; 2022-01-11 ; -
          <updated>2022-01-12</updated>                               ; 2022-01-12 ; 2022-01-12
          """)
  void dates_are_found_under_each_name(String elements, String published, String modified) {
    NewArticle article = article(elements);
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.of(published));
    assertThat(article.modifiedAt())
        .isEqualTo(modified.equals("-") ? null : PublicationTime.of(modified));
  }

  /** A channel definition of old writes it as an attribute. */
  @Test
  void the_last_change_may_be_an_attribute() {
    NewArticle cdf =
        only("<channel><item href='https://g.example/1' lastmod='2022-01-12'><title>T</title></item></channel>")
            .article();
    assertThat(cdf.url()).isEqualTo("https://g.example/1");
    assertThat(cdf.modifiedAt()).isEqualTo(PublicationTime.of("2022-01-12"));
  }

  @Test
  void a_date_that_stands_in_for_another_is_of_low_certainty() {
    DocumentReading read = item("<updated>2022-01-12</updated>");
    assertThat(codes(read)).containsExactly("publishedFromModified");
    assertThat(read.provenance().of("publishedAt"))
        .contains(new FieldOrigin(Origin.FEED, Certainty.LOW));
    assertThat(read.publishedText()).isNull();
  }

  @Test
  void a_date_that_is_not_understood_is_told_as_it_is_printed() {
    DocumentReading soon =
        item("<pubDate>soon</pubDate><updated>" + "later ".repeat(20) + "</updated>");
    assertThat(codes(soon)).containsExactly("unreadDate", "unreadDate");
    assertThat(soon.warnings().get(0).message()).isEqualTo("\"soon\" could not be read as a date");
    assertThat(soon.warnings().get(1).message())
        .isEqualTo("\"" + "later ".repeat(10) + "…\" could not be read as a date");
    assertThat(soon.publishedText()).isEqualTo("soon");
    DocumentReading either = item("<pubDate>3/4/2022</pubDate>");
    assertThat(codes(either)).containsExactly("ambiguousDate");
    assertThat(either.publishedText()).isEqualTo("3/4/2022");
  }

  /** The address often names the day in an order that is known. */
  @Test
  void the_address_settles_how_a_date_is_meant() {
    assertThat(
            article("<link>https://g.example/2022/03/04/ferry</link><pubDate>3/4/2022</pubDate>")
                .publishedAt())
        .isEqualTo(PublicationTime.of("2022-03-04"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<dc:creator>Jane Roe</dc:creator><author>No One</author>",
        "<author>Jane Roe</author><itunes:author>No One</itunes:author>",
        "<author><name>Jane Roe</name><uri>/jane</uri></author>",
        "<itunes:author>Jane Roe</itunes:author>",
        "<atom:source><atom:author><atom:name>Jane Roe</atom:name></atom:author></atom:source>",
        "<author><email>jane@g.example</email></author><itunes:author>Jane Roe</itunes:author>"
      })
  void an_author_is_found_under_each_name(String elements) {
    NewArticle article = article(elements);
    assertThat(article.authors()).extracting(Author::name).containsExactly("Jane Roe");
    assertThat(article.byline()).isEqualTo("Jane Roe");
  }

  @Test
  void an_author_has_the_address_that_the_feed_gives() {
    assertThat(article("<author><name>Jane Roe</name><url>/jane</url></author>").authors())
        .containsExactly(new Author("Jane Roe", "https://gazette.example/jane"));
    assertThat(
            article("<author><name>Jane Roe</name><url>/" + "j".repeat(2000) + "</url></author>")
                .authors())
        .containsExactly(new Author("Jane Roe", null));
  }

  /**
   * RFC 4287 gives the authors of a feed to its entries; an author of an RSS channel is its editor.
   */
  @Test
  void the_authors_of_an_atom_feed_are_those_of_its_entries() {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'><author><name>Jane Roe</name></author>"
            + "<entry><title>T</title>%s</entry></feed>";
    assertThat(only(feed.formatted("")).article().byline()).isEqualTo("Jane Roe");
    assertThat(only(feed.formatted("<author><name>John Doe</name></author>")).article().byline())
        .isEqualTo("John Doe");
    assertThat(
            only(rss("<author>Jane Roe</author><item><title>T</title></item>")).article().byline())
        .isNull();
  }

  @Test
  void a_publisher_in_the_byline_is_no_author() {
    NewArticle article =
        article("<link>https://greenplanet.example/1</link><dc:creator>Green Planet</dc:creator>");
    assertThat(article.byline()).isEqualTo("Green Planet");
    assertThat(article.authors()).isNull();
  }

  @Test
  void an_agency_is_named_by_the_author_or_else_by_the_dateline() {
    String text = "<description>OSLO (AFP) — The ferry sank.</description>";
    assertThat(article(text).agency()).isEqualTo("AFP");
    assertThat(item(text).provenance().of("agency")).contains(FieldOrigin.of(Origin.TEXT));
    DocumentReading both = item(text + "<dc:creator>Reuters</dc:creator>");
    assertThat(both.article().agency()).isEqualTo("Reuters");
    assertThat(both.article().dateline()).isEqualTo("OSLO");
    assertThat(both.provenance().of("agency")).contains(FieldOrigin.of(Origin.FEED));
    assertThat(both.provenance().of("dateline")).contains(FieldOrigin.of(Origin.TEXT));
  }

  @Test
  void tags_are_labels_terms_or_texts() {
    assertThat(
            article(
                    "<category label='Sea' term='s'/><category term=' Harbour '>x</category><category>Tide</category>"
                        + "<dc:subject>Sea</dc:subject><category/><category>"
                        + "t".repeat(200)
                        + "</category>")
                .tags())
        .containsExactly("Sea", "Harbour", "Tide", "t".repeat(200));
    DocumentReading read = item("<category>" + "t".repeat(201) + "</category>");
    assertThat(read.article().tags()).isNull();
    assertThat(codes(read)).containsExactly("tagDropped");
  }

  @Test
  void no_more_tags_are_kept_than_an_article_may_have() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      many.append("<category>t").append(i).append("</category>");
    }
    assertThat(article(many.toString()).tags()).hasSize(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rights>© Gazette</rights><dc:rights>No</dc:rights>",
        "<copyright>© Gazette</copyright>",
        "<dc:rights>© Gazette</dc:rights><media:copyright>No</media:copyright>",
        "<media:copyright>© Gazette</media:copyright>"
      })
  void rights_are_found_under_each_name(String elements) {
    assertThat(article(elements).rights()).isEqualTo("© Gazette");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          <copyright>© Gazette</copyright><language>en</language>        ; © Gazette ; en
          <dc:rights>© Gazette</dc:rights><dc:language>en</dc:language>  ; © Gazette ; en
          """)
  void what_an_item_does_not_say_of_itself_its_feed_says(
      String feed, String rights, String language) {
    NewArticle silent = only(rss(feed + "<item><title>T</title></item>")).article();
    assertThat(silent.rights()).isEqualTo(rights);
    assertThat(silent.language()).isEqualTo(language);
    NewArticle own =
        only(rss(
                feed
                    + "<item><title>T</title><rights>CC</rights><dc:language>de</dc:language></item>"))
            .article();
    assertThat(own.rights()).isEqualTo("CC");
    assertThat(own.language()).isEqualTo("de");
  }

  @Test
  void rights_too_long_to_be_kept_are_none() {
    assertThat(article("<rights>" + "r".repeat(5000) + "</rights>").rights()).hasSize(5000);
    assertThat(article("<rights>" + "r".repeat(5001) + "</rights>").rights()).isNull();
  }

  @Test
  void the_language_is_that_of_the_text() {
    assertThat(
            only("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><entry xml:lang='fr'><title>T</title><content xml:lang='de_at'>x</content></entry></feed>")
                .article()
                .language())
        .isEqualTo("de-AT");
    assertThat(
            only("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><entry xml:lang='FR'><title>T</title></entry></feed>")
                .article()
                .language())
        .isEqualTo("fr");
    DocumentReading english = item("<dc:language>English (American)</dc:language>");
    assertThat(english.article().language()).isNull();
    assertThat(codes(english)).containsExactly("unknownLanguage");
  }

  @Test
  void links_of_related_articles_need_a_title() {
    assertThat(
            article(
                    "<atom:link rel='related' title='&lt;i&gt;Bridge&lt;/i&gt; falls' href='/bridge'/><atom:link rel='related' href='/x'/>"
                        + "<atom:link rel='http://www.iana.org/assignments/relation/related' title='Tide' href='/tide'/>"
                        + "<atom:link rel='related' title='Nowhere' href=''/><atom:link rel='related' title='"
                        + "t".repeat(1001)
                        + "' href='/t'/>")
                .relatedLinks())
        .containsExactly(
            new RelatedLink("Bridge falls", "https://gazette.example/bridge"),
            new RelatedLink("Tide", "https://gazette.example/tide"));
  }

  @Test
  void an_item_of_nothing_is_an_article_of_nothing() {
    DocumentReading read = untitled("");
    assertThat(read.article().title()).isNull();
    assertThat(read.article().byline()).isNull();
    assertThat(read.article().tags()).isNull();
    assertThat(read.article().images()).isNull();
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void a_title_made_of_the_text_was_not_given_as_one() {
    DocumentReading read = untitled("<description>The ferry sank.</description>");
    assertThat(read.article().title()).isEqualTo("The ferry sank.");
    assertThat(read.provenance().of("title")).contains(new FieldOrigin(Origin.TEXT, Certainty.LOW));
    assertThat(item("<description>x</description>").provenance().of("title"))
        .contains(FieldOrigin.of(Origin.FEED));
  }
}
