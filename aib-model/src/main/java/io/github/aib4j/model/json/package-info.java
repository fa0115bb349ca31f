/**
 * JSON at the edge: a lenient reader and a strict writer for each api-version.
 *
 * <p>Start from {@link io.github.aib4j.model.json.ImageTemplateJson}. One row of a table describes a property: its
 * name, its api-versions, how it is read and how it is written. The tables are not exported; {@code ARCHITECTURE.md}
 * says where they are. No other exported package uses a JSON library.
 */
@NullMarked
package io.github.aib4j.model.json;

import org.jspecify.annotations.NullMarked;
