package news.broadsheet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A contract in OpenAPI 3.1, whose schemas are JSON Schema 2020-12 with formats asserted. */
final class OpenApi {
  private static final String BASE = "https://contract.invalid/openapi.yaml";

  /** The validator would warn of all in the document that is no schema. */
  private static final Dialect QUIET =
      Dialect.builder(Dialects.getOpenApi31())
          .unknownKeywordFactory((name, context) -> new AnnotationKeyword(name))
          .build();

  /** The one of this service. */
  static final OpenApi CONTRACT = read(Path.of("openapi.yaml"));

  private final JsonNode document;
  private final SchemaRegistry schemas;

  private OpenApi(JsonNode document, SchemaRegistry schemas) {
    this.document = document;
    this.schemas = schemas;
  }

  static OpenApi read(Path file) {
    try {
      String text = Files.readString(file);
      var config = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
      return new OpenApi(
          new ObjectMapper(new YAMLFactory()).readTree(text),
          SchemaRegistry.withDialect(
              QUIET, builder -> builder.schemas(Map.of(BASE, text)).schemaRegistryConfig(config)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All operations in the order of the file. */
  List<Operation> operations() {
    return at("/paths").children().flatMap(Operation::of).toList();
  }

  Operation operation(String id) {
    return operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no operation " + id));
  }

  /** The operations of a path, of which the template with the fewest parameters counts. */
  List<Operation> ofPath(String path) {
    List<Operation> all = operations().stream().filter(op -> op.template().matches(path)).toList();
    Optional<Template> best =
        all.stream().map(Operation::template).min(Comparator.comparing(Template::parameterCount));
    return all.stream().filter(op -> op.template().equals(best.orElseThrow())).toList();
  }

  /** The place of a JSON pointer. */
  Part at(String pointer) {
    return new Part(this, pointer, document.at(pointer));
  }

  /** What is wrong with a value, by the schema at a JSON pointer. */
  List<String> errors(String pointer, JsonNode value) {
    return schemas.getSchema(SchemaLocation.of(BASE + "#" + pointer)).validate(value).stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }
}
