package io.github.aib4j.fuzzing;

/** A signature and a token that the seeds and the dictionary contain, and that no message may show. */
final class Secrets {
    static final String SIGNATURE = "aGFyZC10by1ndWVzcw";
    static final String TOKEN = "bm90LWEtdG9rZW4";

    private Secrets() {}

    static void checkMessage(Throwable thrown) {
        checkText(String.valueOf(thrown.getMessage()));
    }

    /** The signature is secret only after the name of its query parameter. */
    static void checkText(String text) {
        if (text.contains("?sig=" + SIGNATURE) || text.contains("&sig=" + SIGNATURE) || text.contains(TOKEN)) {
            throw new AssertionError("a secret shows");
        }
    }
}
