package io.github.aib4j.model.lint.gallery;

import java.util.Optional;

/**
 * A data disk as rules see it, whether its version could be built or was read and is invalid.
 *
 * @param pointer its place
 * @param lun its number, if it has one; as text, because it may be invalid
 * @param sizeInGB its size, if it is given
 */
record DataDisk(String pointer, Optional<String> lun, Optional<Integer> sizeInGB) {}
