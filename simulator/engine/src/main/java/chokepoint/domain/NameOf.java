package chokepoint.domain;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a string (or the keys of a map) that must name an entry of the section called {@link
 * #value()} at the root of the scenario. The file loader checks it, so that a misspelt country is
 * reported with its line and with the names that are near.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
public @interface NameOf {

    /** A section at the root of the scenario, for example {@code "countries"}. */
    String value();
}
