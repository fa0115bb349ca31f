package io.github.aib4j.testing;

/** One certificate for all tests, for making one takes half a second. */
public final class TestCertificate {
    private static final LocalCertificate CERTIFICATE = LocalCertificate.make();

    private TestCertificate() {}

    /** That certificate. */
    public static LocalCertificate get() {
        return CERTIFICATE;
    }
}
