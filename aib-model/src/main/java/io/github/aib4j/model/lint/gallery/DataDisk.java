package io.github.aib4j.model.lint.gallery;

import java.util.Optional;

/**
 * A data disk as a rule sees it: of a version that was built, or of one that was read and could not be.
 *
 * @param pointer where it stands
 * @param lun its number, if it has one; as text, if it is none
 * @param sizeInGB its size, if it is said
 */
record DataDisk(String pointer, Optional<String> lun, Optional<Integer> sizeInGB) {}
