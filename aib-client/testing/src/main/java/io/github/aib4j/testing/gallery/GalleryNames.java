package io.github.aib4j.testing.gallery;

import io.github.aib4j.testing.build.VersionNumber;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The allowed names of galleries, definitions and versions. The rules and the words are documented on Microsoft's page
 * about errors with galleries, which forbids dashes in the names of galleries. The pattern in api-versions since
 * 2024-03-03 allows them, but the portal was reported to refuse them, too.
 */
final class GalleryNames {
    private static final Pattern GALLERY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.]{0,79}");
    private static final Pattern DEFINITION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,79}(?<!-)");

    private GalleryNames() {}

    static void check(GalleryPath path) {
        switch (path.kind()) {
            case GALLERY -> checkName(path, GALLERY);
            case DEFINITION -> checkName(path, DEFINITION);
            case VERSION -> checkNumber(path.name());
        }
    }

    private static void checkName(GalleryPath path, Pattern allowed) {
        String name = path.name();
        char last = name.charAt(name.length() - 1);
        if (last == '.' || last == '_') {
            throw ComputeErrors.nameEnding(path, last);
        }
        if (!allowed.matcher(name).matches()) {
            throw path.kind() == ResourceKind.GALLERY
                    ? InvalidParameter.galleryName()
                    : InvalidParameter.definitionName();
        }
    }

    /** Three numbers of 32 bits. */
    private static void checkNumber(String name) {
        if (VersionNumber.of(name)
                .filter(n -> Stream.of(n.major(), n.minor(), n.patch()).allMatch(part -> part <= Integer.MAX_VALUE))
                .isEmpty()) {
            throw InvalidParameter.versionName();
        }
    }
}
