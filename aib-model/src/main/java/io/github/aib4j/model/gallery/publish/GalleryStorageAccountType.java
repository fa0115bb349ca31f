package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The kind of storage that holds an image version. Since api-version 2019-03-01.
 *
 * @since 0.1.0
 */
public final class GalleryStorageAccountType extends OpenEnum {
    /** Locally redundant, standard; the service's default (recorded). */
    public static final GalleryStorageAccountType STANDARD_LRS = new GalleryStorageAccountType("Standard_LRS", true);

    /** Zone redundant, standard. */
    public static final GalleryStorageAccountType STANDARD_ZRS = new GalleryStorageAccountType("Standard_ZRS", true);

    /** Locally redundant, premium. Since api-version 2019-12-01. */
    public static final GalleryStorageAccountType PREMIUM_LRS = new GalleryStorageAccountType("Premium_LRS", true);

    /**
     * Locally redundant, on solid-state disks: for regions only in 2021-10-01 and 2022-01-03, for extended locations
     * since 2021-10-01.
     */
    public static final GalleryStorageAccountType STANDARD_SSD_LRS =
            new GalleryStorageAccountType("StandardSSD_LRS", true);

    /** Locally redundant, premium of the second generation. For regions, since api-version 2024-03-03. */
    public static final GalleryStorageAccountType PREMIUM_V2_LRS = new GalleryStorageAccountType("PremiumV2_LRS", true);

    private static final List<GalleryStorageAccountType> KNOWN =
            List.of(STANDARD_LRS, STANDARD_ZRS, PREMIUM_LRS, STANDARD_SSD_LRS, PREMIUM_V2_LRS);

    private GalleryStorageAccountType(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<GalleryStorageAccountType> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static GalleryStorageAccountType of(String text) {
        return find(text, KNOWN, other -> new GalleryStorageAccountType(other, isOneOf(other, KNOWN)));
    }
}
