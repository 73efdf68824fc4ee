package chokepoint.domain;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The value, in YAML, that a record component takes when a file leaves its key out. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

    /** YAML text, for example {@code "0"}, {@code "[]"} or {@code "{type: always}"}. */
    String value();
}
