package chokepoint.domain;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The unit of a number in a file. Files hold bare numbers; a table's {@code unit} column must say
 * this very unit, and error messages quote it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
public @interface Unit {

    /** For example {@code "USD/t"}, {@code "t/year"}, {@code "months"}, {@code "1"} for a pure number. */
    String value();
}
