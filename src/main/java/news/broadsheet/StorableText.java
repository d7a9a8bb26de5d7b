package news.broadsheet;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import news.broadsheet.problem.Text;

/** A string that PostgreSQL can store as it is: text there holds no U+0000 and only Unicode. */
final class StorableText extends StdScalarDeserializer<String> {
  private static final long serialVersionUID = 1L;

  StorableText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    String text = parser.getText();
    String wrong = Text.whyNotStorable(text).orElse(null);
    if (wrong != null) {
      throw InvalidFormatException.from(parser, wrong, text, String.class);
    }
    return text;
  }
}
