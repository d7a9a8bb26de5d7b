package news.broadsheet.revision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import news.broadsheet.revision.diff.Size;
import org.jspecify.annotations.Nullable;

/** What kind of change it was, and how large. A class that did not change is absent. */
record Changes(@Nullable Size headline, @Nullable Size body, @Nullable OfMetadata metadata) {

  /**
   * @param fields the names of those that changed
   */
  record OfMetadata(List<String> fields, @JsonUnwrapped Size size) {}
}
