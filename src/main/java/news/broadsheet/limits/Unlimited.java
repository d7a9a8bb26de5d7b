package news.broadsheet.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A body that is read piece by piece and never held, and so may be of any length and take any time.
 * Whoever reads it bounds the pieces.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Unlimited {}
