package news.broadsheet.revision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A field outside of headline and body that is another now.
 *
 * @param before absent where it was added
 * @param after absent where it was taken away
 * @param textBefore its words, for counting
 */
record FieldChange(
    String field,
    @Nullable Object before,
    @Nullable Object after,
    @JsonIgnore String textBefore,
    @JsonIgnore String textAfter) {}
