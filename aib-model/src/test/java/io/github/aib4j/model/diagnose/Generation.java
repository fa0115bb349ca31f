package io.github.aib4j.model.diagnose;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the service reported failures in a period (reported): the wrapper of a message, and that of log lines. */
enum Generation {
    A_2019 {
        @Override
        List<String> errors(String code, String message) {
            return List.of(
                    "Deployment failed. Correlation ID: " + ID + ". " + message,
                    "{\"code\":\"" + code + "\",\"message\":\"" + escaped(message) + "\"}");
        }

        @Override
        String told() {
            return "Deployment failed. Correlation ID: " + ID + ". Failed in building/customizing image: Failed while"
                    + " waiting for packerizer: Microservice has failed: Failed while processing request: Error when"
                    + " executing packerizer: Packer build command has failed: exit status 1. Image Build log location:"
                    + " https://abc123.blob.core.windows.net/packerlogs/" + ID + "/customization.log. OperationId: "
                    + ID
                    + ". Use this operationId to search packer logs.";
        }

        @Override
        String log(List<String> lines) {
            return lines.stream()
                    .map(line -> "[" + ID + "] PACKER OUT ==> azure-arm: " + line)
                    .collect(Collectors.joining("\n"));
        }
    },
    B_2021 {
        @Override
        List<String> errors(String code, String message) {
            return List.of("{ \n \"error\": {\n  \"code\": \"" + code + "\", \n  \"message\": \"" + escaped(message)
                    + "\"\n }\n}");
        }

        @Override
        String told() {
            return "{\"error\":{\"code\":\"PackerBuildFailed\",\"message\":\"During the image build a failure has"
                    + " occurred. Please review the build log. Image build log location:"
                    + " https://abc123.blob.core.windows.net/packerlogs/" + ID + "/customization.log. OperationId: "
                    + ID
                    + ".\"}}";
        }

        @Override
        String log(List<String> lines) {
            return lines.stream()
                    .map(line -> "[" + ID + "] PACKER ERR 2022/05/09 10:46:29 ui error: ==> azure-arm: " + line)
                    .collect(Collectors.joining("\n"));
        }
    },
    C_2024 {
        @Override
        List<String> errors(String code, String message) {
            String inner = "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + escaped(message) + "\"}}";
            return List.of(
                    "{\"name\":\"" + ID + "\",\"status\":\"Failed\",\"startTime\":\"2024-02-23T16:17:51.8Z\",\"error\":"
                            + "{\"code\":\"" + code + "\",\"message\":\"" + escaped(message) + "\"}}",
                    "{\"status\":\"Failed\",\"error\":{\"code\":\"DeploymentFailed\",\"message\":\"At least one resource"
                            + " deployment operation failed.\",\"details\":[{\"code\":\"Conflict\",\"message\":\""
                            + escaped(inner) + "\"}]}}");
        }

        @Override
        String told() {
            return "{\"error\":{\"code\":\"PackerBuildFailed\",\"message\":\"During the image build a failure has"
                    + " occurred. Packer build logs are at location /subscriptions/s/resourceGroups/IT_images_web_1/"
                    + "providers/Microsoft.Storage/storageAccounts/abc123/blobServices/default/containers/packerlogs/"
                    + ID
                    + "/customization.log. Use this operationId " + ID + " to search packer logs.\"}}";
        }

        @Override
        String log(List<String> lines) {
            return lines.stream()
                    .map(line -> "[" + ID + "] PACKER 2024/02/23 16:21:29 ui:     azure-arm: " + line)
                    .collect(Collectors.joining("\n"));
        }
    };

    static final String ID = "0f6a13b1-9d34-4f6a-8c1e-5a6a3f2d7c10";

    /** A message as error bodies have it. */
    abstract List<String> errors(String code, String message);

    /** The message of a run whose log has the details. */
    abstract String told();

    /** Lines of such a log. */
    abstract String log(List<String> lines);

    /** All forms in which a failure was reported then. */
    Stream<String> shapes(KnownFailure failure) {
        boolean isToldByLog = failure.seenIn().equals(Set.of(FailurePlace.LOG));
        Stream<String> errors = isToldByLog ? Stream.of() : errors(failure.code(), failure.message()).stream();
        Stream<String> logs = failure.logLines().isEmpty()
                ? Stream.of()
                : Stream.of(log(failure.logLines()), told() + "\n\n" + log(failure.logLines()));
        return Stream.concat(errors, logs);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
