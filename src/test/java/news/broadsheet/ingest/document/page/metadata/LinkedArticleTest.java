package news.broadsheet.ingest.document.page.metadata;

import static news.broadsheet.ingest.document.page.metadata.Pages.meta;
import static news.broadsheet.ingest.document.page.metadata.Pages.with;
import static news.broadsheet.ingest.document.page.metadata.Pages.withArticle;
import static news.broadsheet.ingest.document.page.metadata.Pages.withJsonLd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of a page's objects is the article, and what its fields say in their many shapes. */
class LinkedArticleTest {

  private static final String OTHER = "{'@type':'WebPage','headline':'Other','author':'X Y'}";

  private static String headline(String json) {
    return String.join("+", withJsonLd(json).titles());
  }

  // A page describes itself, its site, its trail and its article; the article is meant.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[" + OTHER + ",{'@type':'NewsArticle','headline':'Gate'}]",
        "[" + OTHER + ",{'@type':'http://schema.org/BlogPosting','headline':'Gate'}]",
        "[" + OTHER + ",{'@type':['Thing','Report'],'headline':'Gate'}]",
        "[{'@type':'Article','headline':'Emptier'},{'@type':'Article','headline':'Gate','author':'X Y'}]",
        "[{'@type':'Article','headline':'Gate'},{'@type':'Article','headline':'Later'}]",
        "[{'@type':'WebSite','headline':'Site','author':'X Y'},{'@type':'WebPage','headline':'Gate'}]",
        "[{'@type':'JobPosting','headline':'Gate'},{'headline':'Untyped','author':'X Y'}]",
        "{'@type':'Recipe','headline':'Gate'}"
      })
  void articles_come_before_pages_and_fuller_ones_before_emptier_ones(String json) {
    assertThat(headline(json)).isEqualTo("Gate");
  }

  @Test
  void an_object_that_only_has_the_type_of_a_page_says_nothing() {
    assertThat(
            with("<title>Soup</title>" + Pages.script("{'@type':'WebPage','name':'Gate'}"))
                .titles())
        .containsExactly("Soup");
    assertThat(withJsonLd("{'@type':'WebPage','description':'Gate'}").description()).isEmpty();
    assertThat(withJsonLd("{'@type':'WebPage','articleBody':'Gate'}").articleBody())
        .isEqualTo("Gate");
    assertThat(withJsonLd("{'@type':'Article','description':'Gate'}").description())
        .contains("Gate");
  }

  // What lists other articles is on every page; the longest of the list must not become this one.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "itemListElement",
        "relatedLink",
        "mentions",
        "citation",
        "significantLink",
        "comment",
        "review",
        "isRelatedTo",
        "isSimilarTo",
        "subjectOf",
        "liveBlogUpdate"
      })
  void what_is_listed_as_another_is_not_the_article(String list) {
    assertThat(
            headline(
                "{'@type':'Article','headline':'Gate','"
                    + list
                    + "':[{'@type':'Article','headline':'Other','author':'X Y'}]}"))
        .isEqualTo("Gate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "'Gate'                                        | Gate",
        "' Gate '                                      | Gate",
        "1984                                          | 1984",
        "['Gate','Log']                                | Gate+Log",
        "['',{'name':'Gate'},['deep'],true]            | Gate",
        "{'@value':'Gate','@language':'en'}            | Gate",
        "[{'@value':'Gate','@language':'en'}]          | Gate",
        "{'name':'Gate'}                               | Gate",
        "'Gate &amp; log'                              | Gate & log",
        "'Gate &amp;quot;one&amp;quot;'                | Gate \"one\""
      })
  void a_text_is_read_in_all_shapes(String value, String titles) {
    assertThat(headline("{'@type':'Article','datePublished':'2026','headline':" + value + "}"))
        .isEqualTo(titles);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "{}", "[]", "[[]]", "''", "{'name':7}"})
  void what_holds_no_text_says_nothing(String value) {
    assertThat(headline("{'@type':'Article','datePublished':'2026','headline':" + value + "}"))
        .isEmpty();
  }

  // Publishers write JSON by template; one comma too many must not cost all fields of a page.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@type':'Article','headline':'Gate',}",
        "{'@type':'Article','headline':'G\\ate'}",
        "<!-- {'@type':'Article','headline':'Gate'} -->",
        "//<![CDATA[\n{'@type':'Article','headline':'Gate'}//]]>",
        "/* by template */ {'@type':'Article','headline':'Gate'}",
        "{'@type':'Article','keywords':[,],'headline':'Gate'}",
        "{'@type':'Article','headline':'Gate'} {'@type':'Article','headline':",
        "{'@type':'Article','articleBody':'Line\nline','headline':'Gate'}"
      })
  void json_that_is_not_quite_well_formed_is_read(String json) {
    assertThat(headline(json)).isEqualTo("Gate");
  }

  @Test
  void a_script_of_another_type_is_no_json_ld() {
    assertThat(with("<script>{\"@type\":\"Article\",\"headline\":\"Gate\"}</script>").titles())
        .isEmpty();
    assertThat(
            with("<script type='Application/LD+JSON;charset=utf-8'>{\"@type\":\"Article\",\"headline\":\"Gate\"}</script>")
                .titles())
        .containsExactly("Gate");
  }

  // The objects of one page refer to each other; a reference is what it refers to.
  @Test
  void a_reference_stands_for_the_object_of_its_id() {
    String objects =
        "[{'@type':'Organization','@id':'#p','name':'Canal Times'},{'@id':'#p','@type':'Thing'},"
            + "{'@type':'Article','headline':'Gate','publisher':{'@id':'%s'}}]";
    assertThat(withJsonLd(objects.formatted("#p")).siteName()).contains("Canal Times");
    assertThat(withJsonLd(objects.formatted("#q")).siteName()).isEmpty();
  }

  @Test
  void an_object_with_a_name_is_no_reference() {
    assertThat(
            withJsonLd(
                    "[{'@type':'Organization','@id':'#p','name':'Canal Times'},"
                        + "{'@type':'Article','headline':'Gate','publisher':{'@id':'#p','name':'Canal News'}}]")
                .siteName())
        .contains("Canal News");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "'/a.jpg'                                             | /a.jpg;;",
        "['/a.jpg','/b.jpg']                                  | /a.jpg;; /b.jpg;;",
        "{'url':'/a.jpg','caption':'A lock','creator':'P. Sand'} | /a.jpg;A lock;P. Sand",
        "{'contentUrl':'/a.jpg','url':'/page','description':'A lock','creditText':'AFP','creator':'P. Sand'} | /a.jpg;A lock;AFP",
        "{'@id':'/a.jpg','copyrightNotice':'© AFP'}           | /a.jpg;;© AFP",
        "{'caption':'A lock'}                                 | ''",
        "null                                                 | ''"
      })
  void an_image_is_read_in_all_shapes(String image, String read) {
    String images =
        String.join(
            " ",
            withArticle("'headline':'Gate','image':" + image).images().stream()
                .map(each -> each.address() + ";" + each.caption() + ";" + each.credit())
                .toList());
    assertThat(images).isEqualTo(read.equals("''") ? "" : read);
  }

  @Test
  void the_image_of_open_graph_comes_last_and_with_its_alternative() {
    PageMetadata page =
        with(
            Pages.script("{'@type':'Article','headline':'Gate','image':'/a.jpg'}")
                + meta("og:image", "/b.jpg")
                + meta("twitter:image", "/c.jpg")
                + meta("og:image:alt", "A lock"));
    assertThat(page.images())
        .containsExactly(
            new ClaimedImage("/a.jpg", "", "", ""), new ClaimedImage("/b.jpg", "", "", "A lock"));
  }

  @Test
  void of_many_images_the_first_are_kept() {
    assertThat(
            withArticle("'headline':'Gate','image':['/a.jpg'" + ",'/b.jpg'".repeat(600) + "]")
                .images())
        .hasSize(20);
  }
}
