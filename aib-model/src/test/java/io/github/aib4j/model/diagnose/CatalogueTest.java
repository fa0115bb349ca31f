package io.github.aib4j.model.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.implementation.log.HarmlessLines;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue, compared with that of the reference. */
class CatalogueTest {
    /** Rows whose pattern there is no text, and why. */
    private static final Map<String, String> NO_TEXT = Map.of(
            "F49", "seen at the first logon of a machine; its words stand there without quotes",
            "F50", "the status of a trigger tells it, and no text",
            "F51", "downloads fail in the words of whatever tool downloads");

    /** Alternatives there that alone are not enough here, and why. */
    private static final Map<String, String> NOT_ALONE = Map.of(
            "InvalidTemplateDeployment", "the same code was reported for quotas; policy has to be named beside it",
            "not available in the location",
                    "sizes of machines are refused so too; container instances have to be meant",
            "Failed in distributing", "the deadline belongs to both alternatives",
            "Error waiting on Azure Compute Gallery future", "the deadline belongs to both alternatives",
            "(1115)", "each restart shows it; Microsoft's page has it with the unexpected EOF",
            "exited with code: 101", "the provisioner's way to ask for a restart, also where all goes well",
            "unexpected EOF", "scripts say so too; Microsoft's page has it with the other two");

    /** The reference is about templates and builds alone. */
    private static final List<String> OF_GALLERIES = List.of("F52", "F53", "F54", "F55", "F56", "F57", "F58");

    /** As users reported them, or Microsoft's page about errors with galleries has them. */
    static Stream<Arguments> galleryTexts() {
        return Stream.of(
                Arguments.of(
                        KnownFailure.SECURITY_TYPE_MISMATCH,
                        "ERROR: -> InvalidParameter : The security type 'TrustedLaunchSupported' is not supported for the"
                                + " source id ''. Currently only Vhd Blob, User Image and Gallery Image Version sources are"
                                + " supported for 'TrustedLaunchSupported' images."),
                Arguments.of(
                        KnownFailure.CONFIDENTIAL_REGIONS,
                        "Code=\"InvalidParameter\" Message=\"Only the home region 'eastus' can be specified as a target region"
                                + " for Images with the ConfidentialVM feature unless the Confidential VM encryption type is"
                                + " set to 'NonPersistedTPM'.\""),
                Arguments.of(
                        KnownFailure.UNMANAGED_DISKS,
                        "(BadRequest) Unmanaged disks have been retired. Please migrate to Managed Disks."),
                Arguments.of(
                        KnownFailure.UNMANAGED_DISKS,
                        "Source virtual machine /subscriptions/s/vm must be created from Managed Disks"),
                Arguments.of(
                        KnownFailure.PROPERTY_NOT_CHANGEABLE,
                        "{\"error\":{\"code\":\"PropertyChangeNotAllowed\",\"message\":\"Changing property"
                                + " 'galleryImage.properties.hyperVGeneration' is not allowed.\"}}"),
                Arguments.of(
                        KnownFailure.DELETION_BLOCKED,
                        "Deletion of Gallery image version is not allowed because the image is enabled for"
                                + " blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet"),
                Arguments.of(
                        KnownFailure.NOT_EMPTY,
                        "Cannot delete resource while nested resources exist. Some existing nested resource IDs include:"
                                + " 'Microsoft.Compute/galleries/g/images/i/versions/1.0.0'."));
    }

    @ParameterizedTest
    @MethodSource("galleryTexts")
    void messages_about_galleries_show_their_failure_and_no_other(KnownFailure failure, String text) {
        assertThat(matching(text)).containsExactly(failure);
        assertThat(Diagnosis.of(text).category()).isEqualTo(FailureCategory.GALLERY);
    }

    @Test
    void every_row_of_the_reference_is_in_the_catalogue_with_its_place() {
        List<ReferenceRow> rows = ReferenceRow.all();

        assertThat(rows).extracting(ReferenceRow::id).hasSize(51).doesNotHaveDuplicates();
        List<String> ids = new ArrayList<>(rows.stream().map(ReferenceRow::id).toList());
        ids.addAll(OF_GALLERIES);
        assertThat(KnownFailure.values()).extracting(KnownFailure::id).containsExactlyElementsOf(ids);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.failure().seenIn()).as(row.id()).isEqualTo(places(row.seen()));
            assertThat(row.failure().retry().toString()).as(row.id()).startsWith(row.retry());
        });
    }

    private static Set<FailurePlace> places(String letters) {
        return letters.chars()
                .filter(Character::isUpperCase)
                .mapToObj(letter -> switch (letter) {
                    case 'S' -> FailurePlace.SUBMISSION;
                    case 'R' -> FailurePlace.RUN;
                    case 'L' -> FailurePlace.LOG;
                    default -> FailurePlace.CALL;
                })
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FailurePlace.class)));
    }

    static Stream<ReferenceRow> withText() {
        return ReferenceRow.all().stream().filter(row -> !NO_TEXT.containsKey(row.id()));
    }

    @ParameterizedTest
    @MethodSource("withText")
    void messages_of_the_reference_show_their_failure_and_no_other(ReferenceRow row) {
        assertThat(row.texts()).isNotEmpty();
        assertThat(Diagnosis.of(row.text()).failure()).as(row.text()).contains(row.failure());
        assertThat(matching(row.text())).as(row.text()).containsExactly(row.failure());
    }

    /** All matching failures, including weak ones. */
    private static List<KnownFailure> matching(String text) {
        FailureScan scan = new FailureScan();
        ErrorText lines = new ErrorText(scan);
        text.lines().forEach(line -> lines.line(1, line));
        lines.end();
        return scan.failures();
    }

    static Stream<Arguments> alternatives() {
        return withText()
                .filter(row -> row.pattern().matches(".*` / `.*"))
                .flatMap(row -> row.texts().stream().map(text -> Arguments.of(row.failure(), text)))
                .filter(alternative ->
                        !NOT_ALONE.containsKey((String) alternative.get()[1]));
    }

    @ParameterizedTest
    @MethodSource("alternatives")
    void each_alternative_of_the_reference_is_enough(KnownFailure failure, String text) {
        assertThat(Diagnosis.of(text).failure()).contains(failure);
    }

    /** Failures of which the code tells, so that their message alone says too little. */
    private static final Set<KnownFailure> KNOWN_BY_CODE = Set.of(
            KnownFailure.PRIVATE_ENDPOINT_IN_USE,
            KnownFailure.BAD_SHARED_IMAGE_DISTRIBUTE,
            KnownFailure.BAD_STAGING_RESOURCE_GROUP);

    static Stream<Arguments> shapes() {
        return Stream.of(KnownFailure.values())
                .filter(failure -> failure != KnownFailure.TRIGGER_INACTIVE)
                .flatMap(failure -> Stream.of(Generation.values())
                        .flatMap(generation -> generation
                                .shapes(failure)
                                .filter(text -> !KNOWN_BY_CODE.contains(failure) || text.contains(failure.code()))
                                .map(text -> Arguments.of(failure, generation, text))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("shapes")
    void each_failure_is_the_only_specific_one_in_each_generation_of_messages(
            KnownFailure failure, Generation generation, String text) {
        Diagnosis diagnosis = Diagnosis.of(text);

        assertThat(diagnosis.failure()).as(text).contains(failure);
        assertThat(diagnosis.alsoSeen()).as(text).isEmpty();
        assertThat(diagnosis.lines()).as(text).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_row_says_in_sentences_why_and_what_to_do(KnownFailure failure) {
        assertThat(failure.cause()).matches("[A-Z][^|\n]+[.]");
        assertThat(failure.remedy()).matches("[A-Z][^|\n]+[.]");
        assertThat(failure.sources())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source).hasScheme("https"));
        assertThat(failure.category()).isNotEqualTo(FailureCategory.UNKNOWN);
    }

    @Test
    void a_number_finds_its_failure() {
        assertThat(KnownFailure.ofId("f15")).contains(KnownFailure.BUILD_TIMEOUT);
        assertThat(KnownFailure.ofId("F99")).isEmpty();
    }

    @Test
    void harmless_lines_show_nothing() {
        HarmlessLines.words().forEach(words -> {
            for (Generation generation : Generation.values()) {
                assertThat(Diagnosis.of(generation.log(List.of(words))).failure())
                        .as(words)
                        .isEmpty();
            }
            assertThat(Diagnosis.of(words).failure()).as(words).isEmpty();
        });
    }
}
