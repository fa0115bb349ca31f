package io.github.aib4j.model.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * {@link ModelStyle} for a value that is put together by hand-written code alone: it has no builder of Immutables. Said
 * here and not at the value, whose class file would otherwise speak of Immutables.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        defaults = @Value.Immutable(builder = false, copy = false),
        allowedClasspathAnnotations = {Override.class})
public @interface NoBuilderStyle {}
