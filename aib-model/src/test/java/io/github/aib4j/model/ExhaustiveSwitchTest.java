package io.github.aib4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exhaustive switches on newer releases of Java. */
class ExhaustiveSwitchTest {
    private static final String SWITCH = """
            import io.github.aib4j.model.customize.*;
            class Kinds {
                static String kind(Customizer step) {
                    return switch (step) {
                        case ShellCustomizer shell -> "shell";
                        case PowerShellCustomizer powerShell -> "powershell";
                        case FileCustomizer file -> "file";
                        case WindowsRestartCustomizer restart -> "restart";
                        %s
                        case UnknownCustomizer unknown -> unknown.type();
                    };
                }
            }
            """;

    private static final String ARTIFACTS = """
            import io.github.aib4j.model.run.*;
            class Kinds {
                static String kind(RunOutput output) {
                    return switch (output.artifact().orElseThrow()) {
                        case GalleryImageVersionArtifact version -> version.id().version().orElseThrow();
                        case ManagedImageArtifact image -> image.id().text();
                        %s
                        case UnknownArtifact other -> other.text();
                    };
                }
            }
            """;

    private static final String SOURCES = """
            import io.github.aib4j.model.gallery.source.*;
            class Kinds {
                static String kind(GallerySource source) {
                    return switch (source) {
                        case VirtualMachineGallerySource machine -> machine.id().text();
                        case ManagedImageGallerySource image -> image.id().text();
                        case ImageVersionGallerySource version -> version.id().text();
                        case CommunityImageGallerySource community -> community.id().text();
                        case SharedImageGallerySource shared -> shared.id().text();
                        case SnapshotGallerySource snapshot -> snapshot.id().text();
                        case VhdGallerySource disk -> disk.uri().text();
                        %s
                        case UnknownGallerySource unknown -> unknown.json().kind();
                    };
                }
            }
            """;

    @TempDir
    private Path classes = Path.of("set by JUnit");

    @Test
    void a_switch_over_a_family_needs_no_default_from_java_21_on() {
        assumeTrue(Runtime.version().feature() >= 21, "skipped: patterns in switch need Java 21, this is older");

        assertThat(errors(SWITCH.formatted("case WindowsUpdateCustomizer update -> \"update\";")))
                .isEmpty();
        assertThat(errors(SWITCH.formatted(""))).contains("does not cover all possible input values");
    }

    @Test
    void a_switch_over_what_a_build_made_needs_none_either() {
        assumeTrue(Runtime.version().feature() >= 21, "skipped: patterns in switch need Java 21, this is older");

        assertThat(errors(ARTIFACTS.formatted("case VhdArtifact disk -> disk.uri().text();")))
                .isEmpty();
        assertThat(errors(ARTIFACTS.formatted(""))).contains("does not cover all possible input values");
    }

    @Test
    void a_switch_over_what_a_gallery_version_is_made_from_needs_none_either() {
        assumeTrue(Runtime.version().feature() >= 21, "skipped: patterns in switch need Java 21, this is older");

        assertThat(errors(SOURCES.formatted("case DiskGallerySource disk -> disk.id().text();")))
                .isEmpty();
        assertThat(errors(SOURCES.formatted(""))).contains("does not cover all possible input values");
    }

    private String errors(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Kinds.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        compiler.getTask(
                        errors,
                        null,
                        null,
                        List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(file))
                .call();
        return errors.toString();
    }
}
