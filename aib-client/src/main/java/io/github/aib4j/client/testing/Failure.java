package io.github.aib4j.client.testing;

/** Why something failed: the code and the message of an error body. */
record Failure(String code, String message) {}
