package io.github.aib4j.client;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of our client for the same case as the probe of that name of the official one; see PROBES.md. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface PeerProbe {
    /** For {@link #requests()} if it depends on timing. */
    int ANY = -1;

    /** The name of the probe. */
    String value();

    /** How many requests our client sends. */
    int requests();

    /** What our client does: the sentence in the table, which the test shows to be true. */
    String ours();
}
