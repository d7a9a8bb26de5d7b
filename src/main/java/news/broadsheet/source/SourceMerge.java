package news.broadsheet.source;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param into id or slug of the source that stays
 */
record SourceMerge(@NotNull @Size(min = 1, max = 100) String into) {}
