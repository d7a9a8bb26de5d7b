package news.broadsheet.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each group of letters must be found again in the four arrays that hold them all. */
class LetterGroupsTest {

  private final LetterGroups groups = LetterGroups.load();

  private float[] scores(long key) {
    var scores = new float[groups.size()];
    groups.addTo(scores, key);
    return scores;
  }

  private int number(String language) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.language(i).equals(language)) {
        return i;
      }
    }
    throw new AssertionError(language);
  }

  private float score(String language, long key) {
    return scores(key)[number(language)];
  }

  @Test
  void every_group_of_every_language_scores_for_it_and_for_no_other() {
    List<Profile> profiles =
        List.of("en", "de", "ru", "vi", "yi").stream().map(Profile::of).toList();
    for (Profile profile : profiles) {
      for (long key : profile.counts().keySet()) {
        for (Profile other : profiles) {
          assertThat(score(other.language(), key) > 0).isEqualTo(other.counts().containsKey(key));
        }
      }
    }
  }

  /** Which language a text is in is which of them has its groups more often. */
  @Test
  void the_more_frequent_of_two_groups_scores_higher() {
    Profile english = Profile.of("en");
    for (boolean pair : new boolean[] {true, false}) {
      List<Float> scores =
          english.counts().entrySet().stream()
              .filter(group -> Profile.isPair(group.getKey()) == pair)
              .sorted(Map.Entry.comparingByValue())
              .map(group -> score("en", group.getKey()))
              .toList();
      assertThat(scores).isSorted();
      assertThat(scores.getLast()).isGreaterThan(2 * scores.getFirst());
    }
  }

  @Test
  void groups_that_nobody_writes_score_for_nobody() {
    assertThat(scores(Profile.key('\uE000', '\uE001'))).containsOnly(0f);
    assertThat(scores(Profile.key('q', 'q', 'q'))[number("ru")]).isZero();
  }

  @Test
  void a_score_is_added_to_what_is_there() {
    var scores = new float[groups.size()];
    long the = Profile.key('t', 'h', 'e');
    groups.addTo(scores, the);
    groups.addTo(scores, the);
    assertThat(scores[number("en")]).isEqualTo(2 * score("en", the));
  }

  @Test
  void a_profile_holds_small_letters_in_pairs_and_threes() {
    Profile english = Profile.of("en");
    assertThat(english.language()).isEqualTo("en");
    assertThat(english.counts()).isNotEmpty();
    assertThat(english.counts().keySet())
        .allMatch(key -> key > 0xFFFF && key >>> 48 == 0)
        .contains(Profile.key('t', 'h'), Profile.key('t', 'h', 'e'), Profile.key(' ', 't', 'h'))
        .doesNotContain(Profile.key('T', 'h'), Profile.key('T', 'h', 'e'));
    long pairs = sum(english, true);
    long threes = sum(english, false);
    assertThat(pairs).isPositive().isLessThanOrEqualTo(english.pairs());
    assertThat(threes).isPositive().isLessThanOrEqualTo(english.threes());
    assertThat(english.pairs()).isNotEqualTo(english.threes());
  }

  private static long sum(Profile profile, boolean pairs) {
    return profile.counts().entrySet().stream()
        .filter(group -> Profile.isPair(group.getKey()) == pairs)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
