package news.broadsheet.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SimilarTest {
  @Inject ArticleRows rows;

  @BeforeEach
  void empty_the_store() {
    rows.empty();
  }

  private static Found like(UUID id, int limit) {
    return new Found(given().queryParam("limit", limit).get("/api/v1/articles/" + id + "/similar"));
  }

  // Words that stand everywhere make nothing alike; rare ones do.
  @Test
  void what_shares_rare_words_comes_first_and_the_article_itself_never() {
    UUID ferry =
        rows.article("Ferry reopens")
            .body("The ferry sails again, the board said.")
            .in("en")
            .store();
    rows.article("Ferries late").body("A ferry was late, the board said.").in("en").store();
    rows.article("Board meets").body("The board said nothing.").in("en").store();
    rows.article("Weather").body("Rain.").in("en").store();
    rows.article("Ferry").body("Ferry board").in("pt").store();

    assertThat(like(ferry, 10).titles()).containsExactly("Ferries late", "Board meets");
    assertThat(like(ferry, 1).titles()).containsExactly("Ferries late");
  }

  @Test
  void an_article_without_words_is_like_no_other() {
    UUID none = rows.article("?!").store();
    rows.article("?!").store();

    assertThat(like(none, 5).titles()).isEmpty();
  }

  @Test
  void removed_articles_are_neither_answered_for_nor_found() {
    UUID one = rows.article("Ferry").store();
    UUID other = rows.article("Ferry").store();
    rows.remove(other);

    assertThat(like(one, 5).titles()).isEmpty();
    assertThat(like(other, 5).status()).isEqualTo(410);
    assertThat(like(UUID.randomUUID(), 5).status()).isEqualTo(404);
    assertThat(like(one, 51).status()).isEqualTo(400);
  }
}
