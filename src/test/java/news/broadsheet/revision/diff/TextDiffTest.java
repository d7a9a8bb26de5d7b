package news.broadsheet.revision.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TextDiffTest {
  /** Takes a third of it on a slow machine; without a bound it takes hours. */
  private static final Duration BOUND = Duration.ofSeconds(5);

  @Test
  void only_the_words_that_changed_are_marked() {
    assertThat(written("The ferry sails on Monday.", "The ferry sails on Tuesday."))
        .isEqualTo("~The ferry sails on [-Monday-]{+Tuesday+}.~");
  }

  // Marked one by one, replaced words look like confetti.
  @Test
  void what_stands_between_replaced_words_is_replaced_with_them() {
    assertThat(
            written(
                "The old grey boat came in late, the harbour board said.",
                "The new white boat came in late, the harbour board said."))
        .startsWith("~The [-old grey-]{+new white+} boat");
  }

  @Test
  void lines_that_stay_are_not_searched_for_words() {
    assertThat(written("First.\n\nSecond one.\n\nThird.", "First.\n\nSecond two.\n\nThird."))
        .isEqualTo("First.\n\n~Second [-one-]{+two+}.\n\n~Third.");
  }

  @Test
  void a_new_paragraph_before_an_edited_one_does_not_hide_the_edit() {
    assertThat(
            written(
                "The board met on Monday and agreed to the plan.",
                "Rain fell.\n\nThe board met on Friday and agreed to the plan."))
        .isEqualTo(
            "~{+Rain fell.\n\n+}The board met on [-Monday-]{+Friday+} and agreed to the plan.~");
  }

  // Two texts that only share "the" and "of" are easier to read one after the other.
  @Test
  void a_rewritten_paragraph_is_replaced_whole() {
    assertThat(
            written(
                "The price of bread rose by the end of the week.",
                "Of all the lamps on the pier, three were lit."))
        .doesNotContain("~");
  }

  // Chinese has no spaces: without a dictionary the whole sentence would be one word.
  @Test
  void chinese_is_compared_by_words() {
    assertThat(written("北京今天下午下雨，学校停课。", "北京明天下午下雨，学校停课。")).contains("[-今天-]{+明天+}").contains("下雨");
  }

  @Test
  void the_size_counts_words_and_code_points() {
    Size size = TextDiff.ofPhrase("Three 🐑 lost", "Three 🐑🐑 lost today", effort()).size();
    assertThat(size.wordsInserted()).isEqualTo(1);
    assertThat(size.wordsDeleted()).isZero();
    assertThat(size.charactersInserted() - size.charactersDeleted()).isEqualTo(7);
  }

  @Test
  void equal_texts_and_empty_texts_have_a_diff_too() {
    assertThat(TextDiff.ofText("", "", effort()).edits()).isEmpty();
    assertThat(TextDiff.ofText("", "New.", effort()).edits())
        .containsExactly(Edit.of(Edit.Op.INSERT, "New."));
    assertThat(TextDiff.ofText("Old.", "", effort()).edits())
        .containsExactly(Edit.of(Edit.Op.DELETE, "Old."));
    assertThat(TextDiff.ofText("Same.", "Same.", effort()).size()).isEqualTo(Size.NONE);
  }

  // Whoever stores the operations must be able to rebuild either text to the letter.
  @Test
  void either_text_can_be_put_together_from_the_edits() {
    var random = new Random(20261123);
    for (int i = 0; i < 3_000; i++) {
      String before = text(random);
      String after = random.nextInt(4) == 0 ? text(random) : edited(before, random);
      List<Edit> edits = TextDiff.ofText(before, after, effort()).edits();
      assertThat(Applied.before(edits)).isEqualTo(before);
      assertThat(Applied.after(edits)).isEqualTo(after);
    }
  }

  // The usual revision of an article behind a paywall: its teaser becomes the whole text.
  @Test
  void a_teaser_that_grew_to_a_whole_article_keeps_its_words() {
    String teaser = numbers(0, 250, " ");
    TextDiff diff = TextDiff.ofText(teaser, teaser + " " + numbers(5_000, 7_000, " "), effort());
    assertThat(diff.coarse()).isFalse();
    assertThat(diff.size().wordsDeleted()).isZero();
    assertThat(diff.size().wordsInserted()).isEqualTo(2_000);
  }

  // Myers' algorithm is quadratic in what differs; a megabyte of it would hold a thread for hours.
  @Test
  @Timeout(60)
  void a_megabyte_with_nothing_in_common_is_replaced_whole_and_soon() {
    for (String separator : List.of(" ", "\n", "\n\n", ", ")) {
      String before = numbers(0, 150_000, separator);
      String after = numbers(1_000_000, 1_150_000, separator);
      assertBounded(before, after, true);
    }
  }

  // The worst case of the greedy search: long runs that agree, everywhere and in vain.
  @Test
  @Timeout(60)
  void repetitive_texts_are_bounded_as_well() {
    assertBounded("a b ".repeat(250_000), "b b a ".repeat(170_000), true);
    assertBounded("a\nb\n".repeat(250_000), "b\nb\na\n".repeat(170_000), true);
    assertBounded("雨晴".repeat(500_000), "晴晴雨".repeat(330_000), true);
  }

  // Each below every single bound, all together too much.
  @Test
  @Timeout(60)
  void many_rewritten_paragraphs_share_one_bound() {
    String before =
        IntStream.range(0, 400)
            .mapToObj(i -> "Kept " + i + ".\n\n" + numbers(i * 1000, i * 1000 + 350, " "))
            .collect(Collectors.joining("\n\n"));
    String after =
        IntStream.range(0, 400)
            .mapToObj(i -> "Kept " + i + ".\n\n" + numbers(i * 1000 + 500, i * 1000 + 850, " "))
            .collect(Collectors.joining("\n\n"));
    assertBounded(before, after, true);
  }

  private static void assertBounded(String before, String after, boolean coarse) {
    long begin = System.nanoTime();
    TextDiff diff = TextDiff.ofText(before, after, effort());
    diff.size();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    System.out.println(
        "bounded diff of " + before.length() + " characters: " + took.toMillis() + " ms");
    assertThat(took).isLessThan(BOUND);
    assertThat(diff.coarse()).isEqualTo(coarse);
    assertThat(Applied.after(diff.edits())).isEqualTo(after);
  }

  private static String numbers(int from, int to, String separator) {
    return IntStream.range(from, to)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(separator));
  }

  private static String text(Random random) {
    return IntStream.range(0, random.nextInt(30))
        .mapToObj(i -> piece(random))
        .collect(Collectors.joining());
  }

  private static String piece(Random random) {
    String[] pieces = {
      "a", "bee ", "sea", " ", "\n", "\n\n", "\r\n", "雨天", "🐑", "it's ", "1.5", ". "
    };
    return pieces[random.nextInt(pieces.length)];
  }

  private static String edited(String text, Random random) {
    var edited = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = edited.isEmpty() ? 0 : random.nextInt(edited.length());
      edited.insert(at, piece(random));
    }
    return edited.toString();
  }

  private static Effort effort() {
    return Effort.ofOneDiff();
  }

  /** As people write diffs; a change of words stands between tildes. */
  private static String written(String before, String after) {
    return TextDiff.ofText(before, after, effort()).edits().stream()
        .map(TextDiffTest::written)
        .collect(Collectors.joining());
  }

  private static String written(Edit edit) {
    return switch (edit.op()) {
      case EQUAL -> edit.text();
      case DELETE -> "[-" + edit.text() + "-]";
      case INSERT -> "{+" + edit.text() + "+}";
      case CHANGE ->
          edit.steps().map(TextDiffTest::written).collect(Collectors.joining("", "~", "~"));
    };
  }
}
