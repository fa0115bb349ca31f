/**
 * One runnable class per question: {@link io.github.aib4j.examples.Quickstart} builds an image from end to end, {@link
 * io.github.aib4j.examples.FirstImage} is the twenty lines of the README, {@link
 * io.github.aib4j.examples.TemplateCheck} checks template files, {@link
 * io.github.aib4j.examples.LocalService} is the service in memory for programs in any language, {@link
 * io.github.aib4j.examples.TestYourCode} shows how code that builds images is tested, {@link
 * io.github.aib4j.examples.ManyBuilds} builds many images at once, and {@link io.github.aib4j.examples.WatchElsewhere}
 * goes on watching a build in another process.
 */
@NullMarked
package io.github.aib4j.examples;

import org.jspecify.annotations.NullMarked;
