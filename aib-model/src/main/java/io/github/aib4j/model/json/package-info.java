/**
 * JSON at the edge: a tolerant reader and a strict writer, and what each api-version calls things.
 *
 * <p>Start from {@link io.github.aib4j.model.json.ImageTemplateJson}. What a property is called, since which api-version,
 * how it is read and how it is written is one row of a table: {@code TemplateTables}, {@code SourceTables} and their
 * neighbours hold them, one table per type. {@code ObjectTable} reads and writes by such rows and checks the version,
 * {@code UnionTable} tells the members of a family apart. Deployment templates are evaluated first, by {@code
 * DeploymentEvaluator} and the {@code Arm…} classes. No other package of this module touches a JSON library.
 */
@NullMarked
package io.github.aib4j.model.json;

import org.jspecify.annotations.NullMarked;
