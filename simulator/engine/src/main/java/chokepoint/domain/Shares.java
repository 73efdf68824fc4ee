package chokepoint.domain;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a map whose values (of a {@link Prior}, the mid values) are shares of one whole: none
 * negative, and together 1 within 1e-6.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Shares {

    /** Whether the rest of the whole may be left unnamed, so that the sum may be less than 1. */
    boolean partial() default false;
}
