package io.github.aib4j.client.testing.build;

/** Why something failed: the code and the message of an error body. */
public record Failure(String code, String message) {
    /** One word is the code as well; for anything longer the code is the service's catch-all. */
    public static Failure saying(String codeOrMessage) {
        return new Failure(codeOrMessage.matches("\\w+") ? codeOrMessage : "InternalOperationError", codeOrMessage);
    }
}
