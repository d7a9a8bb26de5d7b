package news.broadsheet.addresses;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Addresses that a scraper has before it.
 *
 * @param urls whatever it found: one that is no address is answered as such
 */
public record AskedUrls(@NotNull @Size(min = 1, max = 1000) List<@NotNull String> urls) {
  @JsonCreator
  public AskedUrls {}
}
