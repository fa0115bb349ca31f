/**
 * Image templates for Azure VM Image Builder as immutable values, with their JSON.
 *
 * <p>Start from {@link io.github.aib4j.model.ImageTemplate} to build one and from {@link
 * io.github.aib4j.model.json.ImageTemplateJson} to read or write one. Nothing here uses the network.
 */
module io.github.aib4j.model {
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires com.fasterxml.jackson.core;
    // For ImageTemplateModule alone.
    requires static com.fasterxml.jackson.databind;

    exports io.github.aib4j.model;
    exports io.github.aib4j.model.customize;
    exports io.github.aib4j.model.describe;
    exports io.github.aib4j.model.diagnose;
    exports io.github.aib4j.model.distribute;
    exports io.github.aib4j.model.gallery;
    exports io.github.aib4j.model.gallery.publish;
    exports io.github.aib4j.model.gallery.retention;
    exports io.github.aib4j.model.gallery.security;
    exports io.github.aib4j.model.gallery.share;
    exports io.github.aib4j.model.gallery.source;
    exports io.github.aib4j.model.id;
    exports io.github.aib4j.model.json;
    exports io.github.aib4j.model.lint;
    exports io.github.aib4j.model.lint.gallery;
    exports io.github.aib4j.model.lint.report;
    exports io.github.aib4j.model.lint.template;
    exports io.github.aib4j.model.permission;
    exports io.github.aib4j.model.plan;
    exports io.github.aib4j.model.report;
    exports io.github.aib4j.model.run;
    exports io.github.aib4j.model.source;
    exports io.github.aib4j.model.update;
    exports io.github.aib4j.model.validate;
    exports io.github.aib4j.model.value;
}
