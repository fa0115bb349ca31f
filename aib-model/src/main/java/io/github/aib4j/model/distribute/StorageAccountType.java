package io.github.aib4j.model.distribute;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The kind of storage that holds an image version.
 *
 * @since 0.1.0
 */
public final class StorageAccountType extends OpenEnum {
    /** Locally redundant, standard. */
    public static final StorageAccountType STANDARD_LRS = new StorageAccountType("Standard_LRS", true);

    /** Zone redundant, standard. */
    public static final StorageAccountType STANDARD_ZRS = new StorageAccountType("Standard_ZRS", true);

    /** Locally redundant, premium. Since api-version 2022-07-01. */
    public static final StorageAccountType PREMIUM_LRS = new StorageAccountType("Premium_LRS", true);

    private static final List<StorageAccountType> KNOWN = List.of(STANDARD_LRS, STANDARD_ZRS, PREMIUM_LRS);

    private StorageAccountType(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<StorageAccountType> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static StorageAccountType of(String text) {
        return find(text, KNOWN, other -> new StorageAccountType(other, isOneOf(other, KNOWN)));
    }
}
