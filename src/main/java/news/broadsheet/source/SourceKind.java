package news.broadsheet.source;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

enum SourceKind {
  NEWSPAPER,
  AGENCY,
  BROADCASTER,
  MAGAZINE,
  BLOG,
  GOVERNMENT,
  AGGREGATOR,
  OTHER;

  /** The word for it in the contract and in the database. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Converter
  static class InColumn implements AttributeConverter<SourceKind, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable SourceKind kind) {
      return kind == null ? null : kind.word();
    }

    @Override
    public @Nullable SourceKind convertToEntityAttribute(@Nullable String word) {
      return word == null ? null : SourceKind.valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
