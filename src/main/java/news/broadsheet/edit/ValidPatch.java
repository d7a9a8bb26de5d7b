package news.broadsheet.edit;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/** Merge patches of what must be valid afterwards, as a body of the same shape must be. */
@Singleton
public class ValidPatch {
  private final ObjectMapper json;
  private final Validator validator;

  ValidPatch(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * What {@code current} becomes, as {@link MergePatch#apply} says.
   *
   * @throws ConstraintViolationException when that is not valid
   */
  public <T> T apply(T current, JsonNode patch, Class<T> type) throws JacksonException {
    T result = MergePatch.apply(json, current, patch, type);
    Set<ConstraintViolation<T>> violations = validator.validate(result);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return result;
  }
}
