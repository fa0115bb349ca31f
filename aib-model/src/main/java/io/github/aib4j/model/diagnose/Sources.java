package io.github.aib4j.model.diagnose;

/** Where failures are documented or were reported. */
final class Sources {
    private static final String LEARN = "https://learn.microsoft.com/azure/virtual-machines/";
    private static final String GITHUB = "https://github.com/";

    /** Microsoft's page about failures. */
    static final String TROUBLESHOOTING = LEARN + "linux/image-builder-troubleshoot";
    /** Microsoft's page about templates. */
    static final String REFERENCE = LEARN + "linux/image-builder-json";
    /** Microsoft's page about what is new. */
    static final String NEWS = LEARN + "image-builder-api-update-release-notes";
    /** Microsoft's page about rights. */
    static final String PERMISSIONS = LEARN + "linux/image-builder-permissions-cli";
    /** Microsoft's page about builds on container instances. */
    static final String ISOLATED_BUILDS = LEARN + "security-isolated-image-builds-image-builder";

    /** Microsoft's page about errors with galleries. */
    static final String GALLERIES = LEARN + "troubleshooting-shared-images";
    /** Microsoft's page about galleries, and what of them can be changed. */
    static final String GALLERIES_OVERVIEW = LEARN + "shared-image-galleries";
    /** Microsoft's page about the recycle bin of galleries. */
    static final String SOFT_DELETION = LEARN + "soft-delete-gallery";
    /** Microsoft's page about the retirement. */
    static final String UNMANAGED_DISKS = LEARN + "unmanaged-disks-deprecation";

    private Sources() {}

    /** An issue of the service's repository. */
    static String issue(int number) {
        return GITHUB + "Azure/azvmimagebuilder/issues/" + number;
    }

    /** An issue of the repository that the service had before. */
    static String oldIssue(int number) {
        return GITHUB + "danielsollondon/azvmimagebuilder/issues/" + number;
    }

    /** An issue about Microsoft's pages. */
    static String docsIssue(int number) {
        return GITHUB + "MicrosoftDocs/azure-docs/issues/" + number;
    }

    /** A file in the repository that the service had before. */
    static String oldPage(String path) {
        return GITHUB + "danielsollondon/azvmimagebuilder/blob/master/" + path;
    }

    static String gitHub(String path) {
        return GITHUB + path;
    }
}
