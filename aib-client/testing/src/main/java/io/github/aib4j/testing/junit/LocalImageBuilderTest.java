package io.github.aib4j.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class a {@link io.github.aib4j.testing.LocalImageBuilder} of its own, and clients that talk to it.
 *
 * <pre>{@code
 * @LocalImageBuilderTest
 * class NightlyBuildTest {
 *     @Test
 *     void a_build_that_runs_out_of_quota_says_so(LocalImageBuilder service, ImageBuilderClient client) {
 *         service.nextRun(Scenario.failsWhile(RunSubState.DISTRIBUTING).withMessage("QuotaExceeded"));
 *
 *         BuildOutcome outcome = client.submitAndRun("images", "web-01", TEMPLATE);
 *
 *         assertThat(outcome.summary()).endsWith("QuotaExceeded");
 *     }
 * }
 * }</pre>
 *
 * <p>See {@link LocalImageBuilderExtension} for what can be a parameter, what is reported, and how to change settings.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LocalImageBuilderExtension.class)
public @interface LocalImageBuilderTest {}
