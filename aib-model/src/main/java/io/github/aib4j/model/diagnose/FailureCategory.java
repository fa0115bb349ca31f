package io.github.aib4j.model.diagnose;

/**
 * What to check first.
 *
 * @since 0.1.0
 */
public enum FailureCategory {
    /** The rights of an identity. */
    PERMISSIONS("permissions"),
    /** The content or the name of the template. */
    TEMPLATE("template"),
    /** The scripts and files of the template's steps. */
    SCRIPT("script"),
    /** The size of the build machine. */
    MACHINE("machine size"),
    /** Networks and their internet access. */
    NETWORK("network"),
    /** Registrations, quotas, policies and accepted terms of the subscription. */
    SUBSCRIPTION("subscription"),
    /** The service, or a running build; it only takes time. */
    SERVICE("service"),
    /** A gallery, an image definition or an image version, and what a request asks of it. */
    GALLERY("gallery"),
    /** Unknown. */
    UNKNOWN("unknown");

    private final String text;

    FailureCategory(String text) {
        this.text = text;
    }

    /** The category in words. */
    @Override
    public String toString() {
        return text;
    }
}
