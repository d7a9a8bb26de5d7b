package news.broadsheet.ingest.document.feed;

import static news.broadsheet.ingest.document.feed.Feeds.codes;
import static news.broadsheet.ingest.document.feed.Feeds.only;
import static news.broadsheet.ingest.document.feed.Feeds.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFeedTest {

  private static String feed(String fields, String item) {
    return ("{'version':'https://jsonfeed.org/version/1.1'," + fields + "'items':[{" + item + "}]}")
        .replace('\'', '"');
  }

  private static DocumentReading item(String fields) {
    return only(feed("", fields));
  }

  private static NewArticle article(String fields) {
    return item("'title':'T'," + fields).article();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          'url':'https://g.example/1','external_url':'https://no.example/' ; https://g.example/1
          'url':' ','external_url':'https://g.example/1'                   ; https://g.example/1
          'id':'https://g.example/1'                                       ; https://g.example/1
          'url':'/1'                                                       ; https://gazette.example/1
          'id':'/1'                                                        ; -
          'id':4711                                                        ; -
          'url':'javascript:x'                                             ; -
          """)
  void an_address_is_found_under_each_name(String fields, String url) {
    assertThat(article(fields).url()).isEqualTo(url.equals("-") ? null : url);
  }

  @Test
  void an_address_too_long_to_be_kept_is_none() {
    String address = "https://g.example/" + "a".repeat(1982);
    assertThat(article("'url':'" + address + "'").url()).isEqualTo(address);
    assertThat(article("'url':'" + address + "a'").url()).isNull();
  }

  @Test
  void the_text_is_html_or_else_plain() {
    assertThat(article("'content_html':'<p>It <b>sank</b>.'").body()).isEqualTo("It **sank**.");
    assertThat(article("'content_text':'1 < 2\\n\\nIt sank.'").body())
        .isEqualTo("1 \\< 2\n\nIt sank.");
    NewArticle both =
        article("'content_html':'<p>It sank.','content_text':'No','summary':'A ferry & more'");
    assertThat(both.body()).isEqualTo("It sank.");
    assertThat(both.summary()).isEqualTo("A ferry & more");
  }

  @Test
  void links_of_the_text_are_relative_to_the_feed() {
    assertThat(article("'content_html':'<p>See <a href=b>it</a>.'").body())
        .isEqualTo("See [it](https://gazette.example/news/b).");
  }

  @Test
  void dates_are_those_of_publication_and_change() {
    NewArticle article =
        article("'date_published':'2022-01-11T16:30:00Z','date_modified':'2022-01-12T16:30:00Z'");
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.of("2022-01-11T16:30:00Z"));
    assertThat(article.modifiedAt()).isEqualTo(PublicationTime.of("2022-01-12T16:30:00Z"));
    assertThat(codes(item("'title':'T','date_published':'soon'"))).containsExactly("unreadDate");
  }

  @Test
  void version_1_has_one_author_and_version_1_1_has_a_list() {
    assertThat(article("'author':{'name':'Jane Roe'}").authors())
        .containsExactly(new Author("Jane Roe", null));
    assertThat(
            article(
                    "'authors':[{'name':'Jane Roe','url':'/jane'},{'name':'John Doe'},{'url':'/x'},7],'author':{'name':'John Doe'}")
                .byline())
        .isEqualTo("Jane Roe, John Doe");
    assertThat(article("'author':{'name':'Jane Roe','url':'/" + "j".repeat(2000) + "'}").authors())
        .containsExactly(new Author("Jane Roe", null));
  }

  @Test
  void what_an_item_does_not_say_of_itself_its_feed_says() {
    String fields = "'language':'en_gb','author':{'name':'Jane Roe'},";
    NewArticle silent = only(feed(fields, "'title':'T'")).article();
    assertThat(silent.language()).isEqualTo("en-GB");
    assertThat(silent.byline()).isEqualTo("Jane Roe");
    NewArticle own =
        only(feed(fields, "'title':'T','language':'de','author':{'name':'John Doe'}")).article();
    assertThat(own.language()).isEqualTo("de");
    assertThat(own.byline()).isEqualTo("John Doe");
  }

  @Test
  void images_are_the_items_and_those_attached() {
    assertThat(
            article(
                    "'image':'/a.jpg','banner_image':'/b.jpg','attachments':[{'url':'/c.jpg','mime_type':'image/jpeg'},{'url':'/d.mp3','mime_type':'audio/mpeg'},{'mime_type':'image/png'}]")
                .images())
        .extracting(Image::url)
        .isEqualTo(
            List.of(
                "https://gazette.example/a.jpg",
                "https://gazette.example/b.jpg",
                "https://gazette.example/c.jpg"));
  }

  @Test
  void values_of_another_type_are_passed_over() {
    NewArticle article = article("'tags':['sea',7,{'a':1}],'image':7,'summary':[],'url':{}");
    assertThat(article.tags()).containsExactly("sea");
    assertThat(article.images()).isNull();
    assertThat(article.summary()).isNull();
    assertThat(article("'tags':'sea'").tags()).isNull();
    assertThat(read("{\"items\":[7,\"x\",{\"title\":\"T\"}]}", "https://g.example/").entries())
        .hasSize(1);
  }

  @Test
  void a_title_is_text() {
    assertThat(item("'title':' 1 < 2 &amp; so on '").article().title())
        .isEqualTo("1 < 2 &amp; so on");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          'feed_url':'https://g.example/news/feed.json','home_page_url':'https://no.example/', ; https://g.example/news/1
          'home_page_url':'https://g.example/news/',                                           ; https://g.example/news/1
          'feed_url':'nowhere',                                                                ; -
          """)
  void a_feed_without_address_is_where_it_says_it_is(String fields, String url) {
    NewArticle article =
        read(feed(fields, "'title':'T','url':'1'"), null).entries().get(0).article();
    assertThat(article.url()).isEqualTo(url.equals("-") ? null : url);
  }

  @Test
  void json_that_does_not_say_what_it_is_is_a_feed_by_its_items() {
    FeedReading feed = read("\n{\"items\":[{\"title\":\"T\"}]}", null);
    assertThat(feed.format()).isEqualTo(FeedReading.Format.JSON);
    assertThat(feed.warnings()).extracting(Warning::code).containsExactly("noVersion");
    assertThat(read(feed("", "'title':'T'"), null).warnings()).isEmpty();
    assertThat(read("{\"version\":\"https://jsonfeed.org/version/1\"}", null).entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "[1]", "{\"items\":{}}", "{\"version\":\"2\"}"})
  void json_of_another_kind_is_refused_in_words(String json) {
    assertThatThrownBy(() -> read(json, null))
        .isInstanceOf(NotAFeed.class)
        .hasMessage("The document is JSON, but no JSON Feed: it has no items.");
  }
}
