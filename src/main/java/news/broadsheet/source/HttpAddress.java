package news.broadsheet.source;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import news.broadsheet.url.CanonicalUrl;
import news.broadsheet.url.InvalidUrl;
import org.jspecify.annotations.Nullable;

/** An address of the web with its scheme: it is served as it is, for others to follow. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HttpAddress.Check.class)
@interface HttpAddress {
  String message() default "must be an http or https URL";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  class Check implements ConstraintValidator<HttpAddress, String> {
    // CanonicalUrl also repairs what scrapers send without a scheme, which no browser would follow.
    private static final Pattern SCHEME = Pattern.compile("(?i)https?://\\S+");

    @Override
    public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
      if (address == null) {
        return true;
      }
      try {
        return SCHEME.matcher(address).matches() && CanonicalUrl.of(address).value() != null;
      } catch (InvalidUrl e) {
        return false;
      }
    }
  }
}
