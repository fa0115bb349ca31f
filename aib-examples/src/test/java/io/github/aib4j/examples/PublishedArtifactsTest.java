package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** The artifacts for a repository: jars with their licence and version, and poms that need no parent. */
class PublishedArtifactsTest {
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    @ParameterizedTest
    @ValueSource(
            strings = {"aib-model", "aib-client", "aib-client/testing", "aib-client/scheduler", "aib-client/temporal"})
    void a_jar_has_its_licence_and_its_version(String module) throws IOException {
        try (JarFile jar = new JarFile(jar(module).toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();

            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License").contains("Version 2.0, January 2004");
            assertThat(jar(module).getFileName())
                    .asString()
                    .endsWith("-" + manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION) + ".jar");
            assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_TITLE)).startsWith("aib4j: ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"aib-model", "aib-client", "aib-client/testing", "aib-client/scheduler", "aib-client/temporal"})
    void a_published_pom_is_complete(String module) throws Exception {
        Document pom = pom(module);

        assertThat(text(pom, "count(/project/parent)")).isEqualTo("0");
        assertThat(text(pom, "count(/project/dependencies/dependency[not(version)])"))
                .isEqualTo("0");
        assertThat(text(pom, "count(/project/dependencies/dependency[scope='test'])"))
                .isEqualTo("0");
        assertThat(text(pom, "count(//*[contains(text(), '${')])")).isEqualTo("0");
        assertThat(text(pom, "/project/url")).isEqualTo("https://github.com/aib4j/aib4j");
        assertThat(text(pom, "/project/scm/url")).isEqualTo("https://github.com/aib4j/aib4j");
        assertThat(text(pom, "/project/scm/connection")).isEqualTo("scm:git:https://github.com/aib4j/aib4j.git");
        assertThat(text(pom, "/project/name")).isNotEmpty();
        assertThat(text(pom, "/project/description")).isNotEmpty();
        assertThat(text(pom, "/project/licenses/license/name")).isEqualTo("Apache-2.0");
        assertThat(text(pom, "count(/project/developers/developer)")).isEqualTo("1");
    }

    /** Maven and Gradle both take the dependencies without a scope, or in compile and runtime, and skip the optional. */
    @ParameterizedTest
    @CsvSource({
        "aib-model, com.fasterxml.jackson.core:jackson-core org.jspecify:jspecify",
        "aib-client, com.azure:azure-core io.github.aib4j:aib-model org.jspecify:jspecify",
        "aib-client/testing, com.azure:azure-core io.github.aib4j:aib-model org.jspecify:jspecify",
        "aib-client/scheduler, com.github.kagkarlsson:db-scheduler com.h2database:h2 io.github.aib4j:aib-client"
                + " org.jspecify:jspecify",
        "aib-client/temporal, com.fasterxml.jackson.core:jackson-annotations com.fasterxml.jackson.core:jackson-core"
                + " com.fasterxml.jackson.core:jackson-databind com.fasterxml.jackson.datatype:jackson-datatype-jdk8"
                + " com.fasterxml.jackson.datatype:jackson-datatype-jsr310 io.github.aib4j:aib-client"
                + " io.temporal:temporal-sdk org.jspecify:jspecify",
    })
    void a_pom_names_only_what_a_program_needs(String module, String dependencies) throws Exception {
        Document pom = pom(module);
        String needed = "/project/dependencies/dependency[not(optional='true') and not(scope='provided')]";
        int count = Integer.parseInt(text(pom, "count(" + needed + ")"));
        Stream<String> names = Stream.iterate(1, i -> i <= count, i -> i + 1)
                .map(i -> "(" + needed + ")[" + i + "]")
                .map(path -> text(pom, path + "/groupId") + ":" + text(pom, path + "/artifactId"));

        assertThat(names.sorted().collect(Collectors.joining(" "))).isEqualTo(dependencies);
    }

    private static Document pom(String module) throws Exception {
        try (JarFile jar = new JarFile(jar(module).toFile())) {
            ZipEntry pom = jar.stream()
                    .filter(entry -> entry.getName().endsWith("/pom.xml"))
                    .findFirst()
                    .orElseThrow();
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(jar.getInputStream(pom));
        }
    }

    private static Path jar(String module) throws IOException {
        Path target = Path.of("..", module, "target");
        assumeTrue(Files.isDirectory(target), "the module is not built: " + target);
        try (Stream<Path> files = Files.list(target)) {
            Path jar = files.filter(
                            file -> file.getFileName().toString().matches("aib-[a-z]+-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElse(null);
            assumeTrue(jar != null, "there is no jar in " + target + " before mvn package");
            return jar;
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String text(Document document, String path) {
        try {
            return XPATH.evaluate(path, document);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
