/**
 * One runnable class per question: {@link io.github.aib4j.examples.Quickstart} builds an image from end to end, {@link
 * io.github.aib4j.examples.FirstImage} is the twenty lines of the README, {@link
 * io.github.aib4j.examples.TemplateCheck} checks template files, {@link
 * io.github.aib4j.examples.LocalService} is the service in memory for programs in any language, and {@link
 * io.github.aib4j.examples.TestYourCode} shows how code that builds images is tested.
 */
@NullMarked
package io.github.aib4j.examples;

import org.jspecify.annotations.NullMarked;
