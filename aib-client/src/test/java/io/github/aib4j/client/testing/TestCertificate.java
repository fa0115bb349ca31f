package io.github.aib4j.client.testing;

/** One certificate for all tests, for making one takes half a second. */
final class TestCertificate {
    private static final LocalCertificate CERTIFICATE = LocalCertificate.make();

    private TestCertificate() {}

    static LocalCertificate get() {
        return CERTIFICATE;
    }
}
