/**
 * One runnable class per question. {@link io.github.aib4j.examples.Quickstart} builds an image from start to finish,
 * {@link io.github.aib4j.examples.FirstImage} is the code at the top of the README, {@link
 * io.github.aib4j.examples.TemplateCheck} checks template files, {@link io.github.aib4j.examples.LocalService} runs the
 * service in memory for programs in any language, {@link io.github.aib4j.examples.TestYourCode} tests code that builds
 * images, {@link io.github.aib4j.examples.Aib} has the programs as commands of one jar, {@link
 * io.github.aib4j.examples.ManyBuilds} runs many builds at once, and {@link
 * io.github.aib4j.examples.WatchElsewhere} resumes watching a build in another process.
 */
@NullMarked
package io.github.aib4j.examples;

import org.jspecify.annotations.NullMarked;
