package io.github.aib4j.temporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * Whether an image must be built.
 *
 * @param needed whether it must, or is being built
 * @param reason why or why not
 * @param token the build that runs already
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BuildNeed(boolean needed, String reason, Optional<String> token) {}
