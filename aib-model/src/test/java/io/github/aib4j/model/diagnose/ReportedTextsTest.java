package io.github.aib4j.model.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Failures that users reported in public, in threads that the catalogue is not based on: paraphrased, with the
 * characteristic parts of the reports. Most are unknown, and diagnosed as such.
 */
class ReportedTextsTest {
    private static final String LOG = "[45f485cf-5a8c-4379-9937-8d85493bc791] PACKER ";

    /**
     * @param where it was reported: repository and number of the issue
     * @param id of the failure, or {@code unknown}
     */
    record Report(String where, String text, String id) {}

    private static Report report(String where, String id, String text) {
        return new Report(where, text, id);
    }

    static List<Report> reports() {
        String old = "danielsollondon/azvmimagebuilder#";
        String docs = "MicrosoftDocs/azure-docs#";
        return List.of(
                report(
                        docs + 35106,
                        "F14",
                        "Deployment failed. Correlation ID: 1. Failed while waiting for packerizer: Microservice has failed:"
                                + " Error when executing packerizer: Packer build command has failed: exit status 1"),
                report(
                        docs + 61716,
                        "F09",
                        "\"message\": \"Validation failed: 'ImageTemplate.properties': Field 'distribute[0].type' has a bad"
                                + " value: ''."),
                report(
                        old + 99,
                        "F41",
                        "##[error]Error: post template call failed for template t_1 with error: The gateway did not receive"
                                + " a response from 'Microsoft.VirtualMachineImages' within the specified time. (CODE: 504)"),
                report(
                        old + 9,
                        "unknown",
                        LOG
                                + "ERR 2019/10/08 20:42:05 packer: 2019/10/08 20:42:05 Azure response body=\"{\\\"error\\\":"
                                + "{\\\"code\\\":\\\"InvalidTemplateDeployment\\\",\\\"details\\\":[{\\\"code\\\":"
                                + "\\\"QuotaExceeded\\\",\\\"message\\\":\\\"exceeding quota limit of standardDv2Family"
                                + " Cores\\\"}]}}\""),
                report(
                        old + 14,
                        "unknown",
                        LOG + "OUT Build 'azure-arm' errored: Timeout waiting for WinRM.\n" + LOG
                                + "ERR 2019/11/26 06:54:32 machine readable: azure-arm,error []string{\"Timeout waiting for"
                                + " WinRM.\"}"),
                report(
                        old + 16,
                        "unknown",
                        "Error: put template call failed for template t_1 with error: Internal error occurred. (CODE: 200)"),
                report(
                        old + 47,
                        "unknown",
                        "Error: post template call failed for template t_1 with error: Failed in distributing 1 images out"
                                + " of total 1: Some error happened, please check the error details. (CODE: 200)"),
                report(
                        old + 50,
                        "unknown",
                        "\"statusMessage\": \"{\\\"status\\\":\\\"Failed\\\",\\\"error\\\":{\\\"code\\\":"
                                + "\\\"ResourceOperationFailure\\\",\\\"details\\\":[{\\\"code\\\":"
                                + "\\\"InternalOperationError\\\",\\\"message\\\":\\\"Failed in distributing 1 images out of"
                                + " total 1\\\",\\\"details\\\":[{\\\"code\\\":\\\"InternalOperationError\\\",\\\"message"
                                + "\\\":\\\"Internal error occurred.\\\"}]}]}}\""),
                report(old + 67, "unknown", "##[error]TypeError: Cannot read property 'split' of null"),
                report(old + 83, "unknown", (LOG + "OUT     azure-arm: IMAGE_STATE_UNDEPLOYABLE\n").repeat(5)),
                report(
                        old + 92,
                        "unknown",
                        "New-AzResourceGroupDeployment : 16:27:33 - The deployment failed with error(s).\nStatus Message:"
                                + " Internal error occurred. This is a generic error. To identify possible causes, go to\n"
                                + "https://aka.ms/azvmimagebuilderts. (Code:InternalOperationError)"),
                report(
                        old + 97,
                        "unknown",
                        "LastRunStatusMessage : Internal error occurred. This is a generic error.\nLastRunStatusRunState :"
                                + " Failed"),
                report(
                        old + 105,
                        "unknown",
                        "<Error>\n<Code>ResourceNotFound</Code>\n<Message>The specified resource does not exist."
                                + "</Message>\n</Error>"),
                report(
                        old + 107,
                        "unknown",
                        "The client 'me' with object id '1' does not have authorization to perform action"
                                + " 'Microsoft.VirtualMachineImages/imageTemplates/write' over scope '/subscriptions/1'"),
                report(
                        old + 126,
                        "unknown",
                        "PACKER OUT     azure-arm: /tmp/DeprovisioningScript.sh: 1: /usr/sbin/waagent: not found"),
                report(
                        docs + 84627,
                        "unknown",
                        LOG + "ERR 2021/12/01 10:00:00 [ERROR] WinRM connection err: unknown error Post"
                                + " \"https://10.0.0.4:5986/wsman\": context deadline exceeded"),
                report(
                        "Azure/ResourceModules#456",
                        "unknown",
                        "The deployment failed with error(s). Status Message: The resource\n| namespace"
                                + " 'Microsoft.VirtualMachineImages' is invalid. (Code:InvalidResourceNamespace)"),
                report(
                        "Azure/azvmimagebuilder#45",
                        "unknown",
                        "{ \"status\": \"Failed\", \"error\": { \"code\": \"InternalOperationError\", \"message\":"
                                + " \"Internal error occurred. This is a generic error.\" } }"),
                report(
                        "Azure/avdaccelerator#133",
                        "unknown",
                        "{ \"status\": \"failed\", \"error\": { \"code\": \"DeploymentScriptError\", \"message\": \"The"
                                + " provided script failed with the following error\" } }"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void it_is_diagnosed_or_honestly_unknown(Report report) {
        Diagnosis diagnosis = Diagnosis.of(report.text());

        assertThat(diagnosis.failure().map(KnownFailure::id).orElse("unknown"))
                .as(report.where())
                .isEqualTo(report.id());
        assertThat(diagnosis.cause()).isNotEmpty();
        assertThat(diagnosis.remedy()).isNotEmpty();
        assertThat(diagnosis.links()).isNotEmpty();
    }
}
