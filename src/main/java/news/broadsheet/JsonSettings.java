package news.broadsheet;

import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Boolean;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.EmptyArray;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.EmptyString;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Float;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Integer;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.String;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * How JSON is read and written, everywhere. What is stored is what was sent, or the answer is a
 * 4xx: so nothing is ignored, coerced, replaced or taken twice, where Jackson by default does all
 * four.
 */
@Singleton
public final class JsonSettings implements ObjectMapperCustomizer {
  /** Our own texts nest four deep; recursion over hostile ones must not end in the stack. */
  private static final int DEPTH = 100;

  /** In characters; as much as a body may hold, so that the body's limit speaks first. */
  private static final int STRING = 10 * 1024 * 1024;

  /** In digits: no number of the contract has more than ten. */
  private static final int NUMBER = 100;

  @Override
  public void customize(ObjectMapper mapper) {
    apply(mapper);
  }

  /** For mappers outside of the container, such as those of tests. */
  static ObjectMapper apply(ObjectMapper mapper) {
    limit(mapper.getFactory());
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    refuseCoercion(mapper);
    // First, since a module that comes later wins, and the same one twice is ignored.
    mapper.registerModule(new JavaTimeModule());
    mapper.registerModule(
        new SimpleModule("broadsheet")
            .addDeserializer(String.class, new StorableText())
            .addDeserializer(Instant.class, new Rfc3339()));
    return mapper;
  }

  private static void limit(JsonFactory factory) {
    factory.setStreamReadConstraints(
        StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH)
            .maxStringLength(STRING)
            .maxNumberLength(NUMBER)
            .build());
  }

  private static void refuseCoercion(ObjectMapper mapper) {
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.disable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
    mapper.disable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT);
    mapper.disable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS);
    refuse(mapper, LogicalType.Textual, Integer, Float, Boolean);
    refuse(mapper, LogicalType.Integer, String, EmptyString, Boolean, Float);
    refuse(mapper, LogicalType.Float, String, EmptyString, Boolean);
    refuse(mapper, LogicalType.Boolean, String, EmptyString, Integer, Float);
    refuse(mapper, LogicalType.Enum, EmptyString, Integer);
    refuse(mapper, LogicalType.Collection, EmptyString);
    refuse(mapper, LogicalType.Map, EmptyString, EmptyArray);
    refuse(mapper, LogicalType.POJO, EmptyString, EmptyArray);
  }

  private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
    for (CoercionInputShape shape : shapes) {
      mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
    }
  }
}
