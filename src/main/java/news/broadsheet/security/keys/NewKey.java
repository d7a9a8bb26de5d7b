package news.broadsheet.security.keys;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is asked for.
 *
 * @param name for people: which program has it
 * @param expiresAt by default never
 */
record NewKey(
    @NotBlank @Size(max = 200) String name,
    @NotEmpty @Size(max = 3) List<@NotNull Scope> scopes,
    @Nullable @Future Instant expiresAt) {

  List<Scope> eachOnce() {
    return scopes.stream().sorted().distinct().toList();
  }
}
