package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * How the service chooses the storage account type of a version. Since api-version 2025-03-03.
 *
 * @since 0.1.0
 */
public final class StorageAccountStrategy extends OpenEnum {
    /** Zone redundant where the region supports it. */
    public static final StorageAccountStrategy PREFER_STANDARD_ZRS =
            new StorageAccountStrategy("PreferStandard_ZRS", true);

    /** Locally redundant. */
    public static final StorageAccountStrategy DEFAULT_STANDARD_LRS =
            new StorageAccountStrategy("DefaultStandard_LRS", true);

    private static final List<StorageAccountStrategy> KNOWN = List.of(PREFER_STANDARD_ZRS, DEFAULT_STANDARD_LRS);

    private StorageAccountStrategy(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<StorageAccountStrategy> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static StorageAccountStrategy of(String text) {
        return find(text, KNOWN, other -> new StorageAccountStrategy(other, isOneOf(other, KNOWN)));
    }
}
