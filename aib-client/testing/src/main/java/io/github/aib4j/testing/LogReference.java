package io.github.aib4j.testing;

import io.github.aib4j.testing.build.LogMessages;

/**
 * How the service's message names the log of a failed build. Users reported three forms; by default, the local service
 * uses that of the time on its clock.
 *
 * @since 0.1.0
 */
public enum LogReference {
    /** 2019 and 2020: {@code Image Build log location:} and the address of the blob. */
    ADDRESS_2019(LogMessages.PACKER_COMMAND_FAILED),
    /** 2021 to 2023: {@code Image build log location:} and the address of the blob; code {@code PackerBuildFailed}. */
    ADDRESS_2021(LogMessages.BLOB_ADDRESS),
    /** Since 2024: {@code Packer build logs are at location} and the resource id of the blob. */
    RESOURCE_ID_2024(LogMessages.RESOURCE_ID);

    private final LogMessages words;

    LogReference(LogMessages words) {
        this.words = words;
    }

    LogMessages words() {
        return words;
    }
}
