package news.broadsheet.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of an import.
 *
 * @param number from 1, in the order of the document
 * @param address of the entry or page, as the document has it
 * @param outcome that of a post, or {@code rejected}
 * @param problem why it was rejected
 */
public record ImportItemView(
    int number,
    @Nullable String address,
    String outcome,
    @Nullable UUID articleId,
    @Nullable Integer revision,
    @Nullable JsonNode warnings,
    @Nullable JsonNode problem) {}
