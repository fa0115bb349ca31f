package io.github.aib4j.testing.build;

import java.time.Instant;

/** How the service says that a step failed, and where its log is: three forms since 2019, as users reported them. */
public enum LogMessages {
    /** 2019 and 2020. */
    PACKER_COMMAND_FAILED("InternalOperationError") {
        @Override
        String message(LogFolder place, String file) {
            return "Build (Managed Image) step failed: Error when executing packerizer: Packer build command has failed:"
                    + " exit status 1. During the image build, a failure has occurred, please review the build log to"
                    + " identify which build/customization step failed. For more troubleshooting steps go to"
                    + " https://aka.ms/azvmimagebuilderts. Image Build log location: " + place.url(file)
                    + ". OperationId: " + place.operationId() + ". Use this operationId to search packer logs.";
        }
    },
    /** 2021 to 2023. */
    BLOB_ADDRESS("PackerBuildFailed") {
        @Override
        String message(LogFolder place, String file) {
            return "During the image build a failure has occurred. Please review the build log to identify which"
                    + " build/customization step failed. For more troubleshooting steps go to"
                    + " https://aka.ms/azvmimagebuilderts. Image build log location: " + place.url(file)
                    + ". OperationId: " + place.operationId() + ". Use this operationId to search packer logs.";
        }
    },
    /** Since 2024. */
    RESOURCE_ID("PackerBuildFailed") {
        @Override
        String message(LogFolder place, String file) {
            return "During the image build a failure has occurred. Packer build logs are at location "
                    + place.resourceId(file)
                    + ". Please navigate to this location using portal or other tools to download logs for identifying"
                    + " which build/customization step failed. Use this operationId " + place.operationId()
                    + " to search packer logs. For more troubleshooting steps go to"
                    + " https://aka.ms/azvmimagebuilderts.";
        }
    };

    private static final Instant SINCE_2021 = Instant.parse("2021-01-01T00:00:00Z");
    private static final Instant SINCE_2024 = Instant.parse("2024-01-01T00:00:00Z");

    private final String code;

    LogMessages(String code) {
        this.code = code;
    }

    /** The words of that time. */
    public static LogMessages at(Instant time) {
        if (time.isBefore(SINCE_2021)) {
            return PACKER_COMMAND_FAILED;
        }
        return time.isBefore(SINCE_2024) ? BLOB_ADDRESS : RESOURCE_ID;
    }

    /** The failure of a build, as in the template and the operation. */
    public Failure failure(LogFolder place, String file) {
        return new Failure(code, message(place, file));
    }

    abstract String message(LogFolder place, String file);
}
