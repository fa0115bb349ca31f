package io.github.aib4j.model.diagnose;

/** What has to be looked at first. */
public enum FailureCategory {
    /** The rights of an identity. */
    PERMISSIONS("permissions"),
    /** What the template says, or its name. */
    TEMPLATE("template"),
    /** The scripts and files of the template's steps. */
    SCRIPT("script"),
    /** The size of the build machine. */
    MACHINE("machine size"),
    /** Networks and their ways out. */
    NETWORK("network"),
    /** Registrations, quotas, policies and terms of the subscription. */
    SUBSCRIPTION("subscription"),
    /** The service, or a build that is under way: what it takes is time. */
    SERVICE("service"),
    /** No known failure. */
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
