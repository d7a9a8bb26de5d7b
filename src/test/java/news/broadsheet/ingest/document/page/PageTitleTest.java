package news.broadsheet.ingest.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.ingest.document.page.metadata.PageMetadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTitleTest {

  private static final String SITE = "<meta property=og:site_name content='Canal Times'>";

  private static String choose(String html, String printed) {
    return PageTitle.choose(PageMetadata.of(Jsoup.parse(html)), printed).orElse("-");
  }

  private static List<String> candidates(String html) {
    Document page = Jsoup.parse(html);
    return PageTitle.candidates(page, PageMetadata.of(page));
  }

  // Programs are told the headline with the paper's name behind it, people are shown it without.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Lock gate moves again | Canal Times   ; ''                    ; Lock gate moves again",
        "Lock gate moves again - Canal Times   ; ''                    ; Lock gate moves again",
        "Lock gate moves again :: Canal Times  ; ''                    ; Lock gate moves again",
        "Lock gate moves again | Water         ; ''                    ; Lock gate moves again | Water",
        "Lock gate moves again | Water         ; Lock gate moves again ; Lock gate moves again",
        "Lock gate moves again: board | Water  ; Lock gate moves again ; Lock gate moves again: board",
        "Lock-gate moves again                 ; ''                    ; Lock-gate moves again",
        "Water | Lock gate moves               ; Lock gate moves again ; Water | Lock gate moves",
        "Lock gate  moves  again               ; ''                    ; Lock gate moves again",
        "Ten soups for cold evenings           ; Lock gate moves again ; Lock gate moves again",
        "LOCK GATE moves again!                ; Lock gate moves again ; LOCK GATE moves again!",
        "Times | Canal Times                   ; Times Canal Times     ; Times | Canal Times"
      })
  void the_publisher_is_no_part_of_the_title(String told, String printed, String title) {
    assertThat(choose(SITE + "<title>" + told + "</title>", printed)).isEqualTo(title);
  }

  @Test
  void of_several_the_first_that_is_like_the_printed_one_is_taken() {
    String page =
        "<title>Lock gate moves again</title><meta property=og:title content='Ten soups for cold evenings'>";
    assertThat(choose(page, "Lock gate moves")).isEqualTo("Lock gate moves again");
    assertThat(choose(page, "")).isEqualTo("Ten soups for cold evenings");
    assertThat(choose("<p>x", "Lock gate moves")).isEqualTo("Lock gate moves");
    assertThat(choose("<p>x", "")).isEqualTo("-");
  }

  @Test
  void a_title_longer_than_an_article_may_have_it_is_none() {
    assertThat(choose("<title>" + "t".repeat(1000) + "</title>", "")).hasSize(1000);
    assertThat(choose("<title>" + "t".repeat(1001) + "</title>", "")).isEqualTo("-");
    assertThat(choose("<title>Gate</title>", "Gate ".repeat(201))).isEqualTo("Gate");
  }

  // The page prints one of these somewhere; what stands below it is the article.
  @Test
  void all_parts_of_all_titles_may_be_the_headline() {
    assertThat(
            candidates(
                "<title>Lock gate moves again | Water and locks | Canal Times</title><meta property=og:title content='The gate at last moves - Times'>"
                    + "<h1>Gate <b>moves</b></h1>"))
        .containsExactly(
            "The gate at last moves - Times",
            "Lock gate moves again | Water and locks | Canal Times",
            "Lock gate moves again",
            "The gate at last moves",
            "Gate moves");
    assertThat(candidates("<title> </title><h1>One</h1><h1>Two</h1>")).isEmpty();
    assertThat(candidates("<h1>" + "t".repeat(1001) + "</h1>")).isEmpty();
    assertThat(candidates("<h1>" + "t".repeat(1000) + "</h1>")).hasSize(1);
    assertThat(candidates("<title>" + "t".repeat(1001) + "</title>")).isEmpty();
  }

  @Test
  void there_are_no_more_candidates_than_are_worth_the_while() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      many.append("<meta property=og:title content='Lock gate number ").append(i).append("'>");
    }
    assertThat(candidates(many.toString())).hasSize(20);
  }
}
