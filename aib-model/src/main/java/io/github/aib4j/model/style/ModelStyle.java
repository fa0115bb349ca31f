package io.github.aib4j.model.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of all model values: bare accessors, {@code Optional} for absent, no generated name in a public
 * signature. Gone from the class files, so that whoever compiles against them needs no Immutables.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        defaults = @Value.Immutable(copy = false),
        deferCollectionAllocation = true,
        depluralize = true,
        depluralizeDictionary = {"customizer:customize", "distributor:distribute"},
        allowedClasspathAnnotations = {Override.class})
public @interface ModelStyle {}
