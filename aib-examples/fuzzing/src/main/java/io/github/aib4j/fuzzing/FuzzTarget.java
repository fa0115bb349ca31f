package io.github.aib4j.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.aib4j.model.diagnose.BuildLog;
import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.id.InvalidResourceIdException;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.lint.report.SuppressionFile;
import io.github.aib4j.model.lint.template.TemplateLinter;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.InvalidBuildTokenException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * An operation that takes input from outside, with its seeds. A target throws the exceptions that the operation does
 * not document, and an {@link AssertionError} if a value changes when it is written and read again.
 */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state, and its lists come from List.of
enum FuzzTarget {
    TEMPLATE(DocumentTargets::template, Seeds.templates()),
    DEPLOYMENT(DocumentTargets::deployment, Seeds.deployments()),
    EXPRESSION(DocumentTargets::expression, Seeds.expressions()),
    PARAMETER_FILE(DocumentTargets::parameterFile, Seeds.parameterFiles()),
    GALLERY(DocumentTargets::gallery, Seeds.galleries()),
    SUPPRESSIONS(FuzzTarget::suppressions, Seeds.suppressions()),
    RESPONSE(ResponseTargets::resource, Seeds.responses()),
    LIST_PAGE(ResponseTargets::list, Seeds.pages()),
    ERROR(ResponseTargets::error, Seeds.errors()),
    OPERATION(ResponseTargets::operation, Seeds.operations()),
    LOG(FuzzTarget::log, Seeds.logs()),
    MESSAGE(FuzzTarget::message, Seeds.messages()),
    TOKEN(FuzzTarget::token, Seeds.tokens()),
    RESOURCE_ID(FuzzTarget::resourceId, Seeds.resourceIds());

    private final Consumer<byte[]> body;
    private final List<String> seeds;

    FuzzTarget(Consumer<byte[]> body, List<String> seeds) {
        this.body = body;
        this.seeds = seeds;
    }

    void run(byte[] input) {
        body.accept(input);
    }

    List<String> seeds() {
        return seeds;
    }

    private static void suppressions(byte[] input) {
        try {
            SuppressionFile.read(input, "fuzz", TemplateLinter.rules());
        } catch (JsonReadException e) {
            Secrets.checkMessage(e);
        }
    }

    private static void log(byte[] input) {
        try {
            BuildLog log = BuildLog.read(new ByteArrayInputStream(input));
            Secrets.checkText(log.toString());
            Secrets.checkText(Diagnosis.of(log).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void message(byte[] input) {
        Secrets.checkText(Diagnosis.of(new String(input, UTF_8)).text());
    }

    private static void token(byte[] input) {
        try {
            BuildToken token = BuildToken.parse(new String(input, UTF_8));
            if (!BuildToken.parse(token.toString()).equals(token)) {
                throw new AssertionError("a token that is printed and parsed is another one");
            }
        } catch (InvalidBuildTokenException e) {
            Secrets.checkMessage(e);
        }
    }

    private static void resourceId(byte[] input) {
        try {
            ResourceId id = ResourceId.parse(new String(input, UTF_8));
            if (!ResourceId.parse(id.text()).equals(id)) {
                throw new AssertionError("an id that is printed and parsed is another one");
            }
        } catch (InvalidResourceIdException e) {
            Secrets.checkMessage(e);
        }
    }
}
