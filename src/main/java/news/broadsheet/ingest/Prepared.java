package news.broadsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Posts that are ready to be stored, and those that never will be, in their order. */
public final class Prepared {
  private final @Nullable Verdict[] rejected;
  private final List<Integer> positions = new ArrayList<>();
  private final List<Incoming> incoming = new ArrayList<>();

  Prepared(int size) {
    rejected = new Verdict[size];
  }

  void add(int position, Incoming post) {
    positions.add(position);
    incoming.add(post);
  }

  void reject(int position, RuntimeException why) {
    rejected[position] = Verdict.rejected(why);
  }

  List<Incoming> incoming() {
    return incoming;
  }

  /**
   * @param stored for each of {@link #incoming}
   */
  List<Verdict> verdicts(List<Verdict> stored) {
    @Nullable Verdict[] all = rejected.clone();
    for (int i = 0; i < stored.size(); i++) {
      all[positions.get(i)] = stored.get(i);
    }
    var verdicts = new ArrayList<Verdict>();
    for (Verdict verdict : all) {
      verdicts.add(Objects.requireNonNull(verdict));
    }
    return verdicts;
  }
}
