package news.broadsheet.text.language;

import java.util.Arrays;
import java.util.List;

/**
 * What each pair and each three of letters says for each language that has it: the logarithm of how
 * much likelier it is there than anywhere. All of it lies in four arrays, about 6 MB; a map of
 * objects would be ten times that.
 */
final class LetterGroups {

  private static final List<String> SHARING_A_SCRIPT =
      List.of(
          ("af ar be bg ca cs cy da de en es et eu fa fi fr ga gl he hi hr hu id is it"
                  + " lt lv mk mr ms mt ne nl no pl pt ro ru sk sl so sq sr sv sw tl tr uk ur vi"
                  + " yi")
              .split(" ", -1));

  /** The share of a group that a language does not have: seen less than once in 20,000. */
  private static final double UNSEEN = 0.00005;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final int[] starts;
  private final byte[] languages;
  private final float[] weights;

  private LetterGroups(List<Profile> profiles) {
    int entries = profiles.stream().mapToInt(profile -> profile.counts().size()).sum();
    keys = new long[Integer.highestOneBit(entries) * 2];
    starts = new int[keys.length + 1];
    languages = new byte[entries];
    weights = new float[entries];
    profiles.forEach(profile -> profile.counts().keySet().forEach(this::count));
    for (int i = 0, start = 0; i < starts.length; i++) {
      int size = starts[i];
      starts[i] = start;
      start += size;
    }
    int[] next = Arrays.copyOf(starts, keys.length);
    for (int language = 0; language < profiles.size(); language++) {
      fill((byte) language, profiles.get(language), next);
    }
  }

  static LetterGroups load() {
    return new LetterGroups(SHARING_A_SCRIPT.stream().map(Profile::of).toList());
  }

  static boolean tells(String language) {
    return SHARING_A_SCRIPT.contains(language);
  }

  int size() {
    return SHARING_A_SCRIPT.size();
  }

  String language(int number) {
    return SHARING_A_SCRIPT.get(number);
  }

  /** Adds what the group says for each language to its score. */
  void addTo(float[] scores, long key) {
    int slot = slot(key);
    for (int i = starts[slot]; i < starts[slot + 1]; i++) {
      scores[languages[i]] += weights[i];
    }
  }

  private void count(long key) {
    int slot = slot(key);
    keys[slot] = key;
    starts[slot]++;
  }

  private void fill(byte language, Profile profile, int[] next) {
    profile
        .counts()
        .forEach(
            (key, count) -> {
              double share =
                  (double) count / (Profile.isPair(key) ? profile.pairs() : profile.threes());
              int at = next[slot(key)]++;
              languages[at] = language;
              weights[at] = (float) Math.log1p(share / UNSEEN);
            });
  }

  /** Where the key is, or would be. Open addressing: the next slot where another has it. */
  private int slot(long key) {
    int slot = (int) ((key * MIX) >>> 40) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
