package news.broadsheet;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import news.broadsheet.sql.Micros;

/**
 * An instant as RFC 3339 writes it, with its offset, in the years 1 to 9999, cut to the
 * microseconds that PostgreSQL keeps: an entity would otherwise differ from its own row. Jackson's
 * reader also takes numbers and the year one thousand million.
 */
final class Rfc3339 extends StdScalarDeserializer<Instant> {
  private static final long serialVersionUID = 1L;
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

  Rfc3339() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
    String text = parser.getText();
    if (SHAPE.matcher(text).matches()) {
      try {
        Instant instant =
            OffsetDateTime.parse(text.toUpperCase(Locale.ROOT).replace(' ', 'T')).toInstant();
        if (!instant.isBefore(FIRST) && !instant.isAfter(END)) {
          return Micros.of(instant);
        }
      } catch (DateTimeException e) {
        // Falls through: the 30th of February has the right shape, too.
      }
    }
    throw InvalidFormatException.from(
        parser,
        "must be an RFC 3339 date-time with an offset, such as 2022-01-11T09:30:00Z, in the years 1 to 9999",
        text,
        Instant.class);
  }
}
