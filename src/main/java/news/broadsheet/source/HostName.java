package news.broadsheet.source;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A host alone, as {@link Host#given} reads it. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HostName.Check.class)
@interface HostName {
  String message() default "must be a host without scheme, port and path, such as www.example.com";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  class Check implements ConstraintValidator<HostName, String> {
    @Override
    public boolean isValid(@Nullable String host, ConstraintValidatorContext context) {
      return host == null || Host.given(host).isPresent();
    }
  }
}
