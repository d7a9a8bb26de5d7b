package news.broadsheet.problem;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A failure and what lies below it. Hibernate, JTA and Arc each wrap what went wrong, in layers
 * that change between versions, so they are looked through instead of listed.
 */
final class Causes {
  /** Ends cycles; nobody wraps deeper. */
  private static final int DEPTH = 20;

  private Causes() {}

  static Stream<Throwable> of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEPTH);
  }

  static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    return of(failure).filter(type::isInstance).map(type::cast).findFirst();
  }
}
