package news.broadsheet.security.keys;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of a key can be changed. Not its scopes: whoever gave a key away said what it may do, and a
 * wider one should be given away anew.
 *
 * @param expiresAt one in the past makes the key expire at once
 */
record KeyEdit(@NotBlank @Size(max = 200) String name, @Nullable Instant expiresAt) {
  static KeyEdit of(ApiKey key) {
    return new KeyEdit(key.name(), key.expiresAt());
  }
}
