package io.github.aib4j.testing.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The path of a resource, in the spelling of its creator.
 *
 * @param names the names of the gallery, the definition and the version: one, two or three
 */
record GalleryPath(String subscription, String group, List<String> names) {
    private static final Pattern ID = Pattern.compile(
            "/?subscriptions/([^/]+)/resourceGroups/([^/]+)/providers/Microsoft\\.Compute/galleries/([^/]+)"
                    + "(?:/images/([^/]+)(?:/versions/([^/]+))?)?",
            Pattern.CASE_INSENSITIVE);

    /** The path in an id; empty if it is the id of something else. */
    static Optional<GalleryPath> ofId(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            return Optional.empty();
        }
        List<String> names = Stream.of(3, 4, 5)
                .flatMap(group -> Stream.ofNullable(parts.group(group)))
                .toList();
        return Optional.of(new GalleryPath(parts.group(1), parts.group(2), names));
    }

    ResourceKind kind() {
        return ResourceKind.of(names.size());
    }

    String name() {
        return names.get(names.size() - 1);
    }

    String id() {
        return "/subscriptions/" + subscription + "/resourceGroups/" + group + "/providers/" + nestedName();
    }

    /** The id as in lists of galleries: with the resource group in upper case (recorded). */
    String idInLists() {
        GalleryPath shouting = new GalleryPath(subscription, group.toUpperCase(Locale.ROOT), names);
        return kind() == ResourceKind.GALLERY ? shouting.id() : id();
    }

    /** Type and names, as in errors: {@code Microsoft.Compute/galleries/g/images/d}. */
    String nestedName() {
        StringBuilder name = new StringBuilder(ComputeProvider.PROVIDER);
        for (int i = 0; i < names.size(); i++) {
            name.append('/').append(ResourceKind.of(i + 1).segment).append('/').append(names.get(i));
        }
        return name.toString();
    }

    String type() {
        StringBuilder type = new StringBuilder(ComputeProvider.PROVIDER);
        for (int i = 1; i <= names.size(); i++) {
            type.append('/').append(ResourceKind.of(i).segment);
        }
        return type.toString();
    }

    /** A key that is equal for addresses that only differ in letter case. */
    String key() {
        return id().toLowerCase(Locale.ROOT);
    }

    /** The parent; empty for a gallery. */
    Optional<GalleryPath> parent() {
        return names.size() == 1
                ? Optional.empty()
                : Optional.of(new GalleryPath(subscription, group, names.subList(0, names.size() - 1)));
    }

    /** For people: {@code images/gallery/web/1.0.0}. */
    String shortName() {
        List<String> all = new ArrayList<>(List.of(group));
        all.addAll(names);
        return String.join("/", all);
    }
}
