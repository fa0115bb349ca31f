package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.VersionNumber;
import io.github.aib4j.testing.wire.Alternative;
import io.github.aib4j.testing.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The checks before anything is created or changed. */
record RequestChecks(GalleryStore store, VersionSources sources, Set<Alternative> alternatives) {
    /** A whole resource, as a PUT sends it. */
    void ofPut(GalleryCall call, JsonObject sent, boolean isNew) {
        if (sent.text("location").filter(location -> !location.isBlank()).isEmpty()) {
            throw ComputeErrors.withoutLocation();
        }
        GalleryNames.check(call.path());
        switch (call.path().kind()) {
            case GALLERY -> checkPolicy(sent);
            case DEFINITION -> new DefinitionChecks(sent).check();
            case VERSION -> new VersionChecks(call.version(), sent).check();
        }
        if (isNew) {
            checkNew(call, sent);
        }
    }

    /** The refusal of negative periods is assumed. */
    private void checkPolicy(JsonObject sent) {
        JsonObject properties = Json.child(sent, "properties");
        if (Json.present(properties, "softDeletePolicy").isPresent()
                && alternatives.contains(Alternative.SOFT_DELETE_NEEDS_REGISTRATION)) {
            throw ComputeErrors.notRegistered();
        }
        JsonObject policy = Json.child(properties, "softDeletePolicy");
        for (String member : List.of("retentionPeriodInDays", "gracePeriodInDays")) {
            OptionalLong days = OrderedMembers.number(policy, member);
            if (days.isPresent() && (isTooSmall(days.getAsLong()) || days.getAsLong() > Integer.MAX_VALUE)) {
                throw InvalidParameter.outOfRange(
                        days.getAsLong(), "gallery.properties.softDeletePolicy." + member, 0, Integer.MAX_VALUE);
            }
        }
    }

    private boolean isTooSmall(long days) {
        return days < 0 && !alternatives.contains(Alternative.NEGATIVE_PERIODS_ARE_ACCEPTED);
    }

    /** A resource with the changes of a PATCH. */
    void ofPatch(GalleryCall call, JsonObject whole) {
        switch (call.path().kind()) {
            case GALLERY -> {}
            case DEFINITION -> new DefinitionChecks(whole).check();
            case VERSION -> new VersionChecks(call.version(), whole).checkPublishing();
        }
    }

    private void checkNew(GalleryCall call, JsonObject sent) {
        GalleryPath path = call.path();
        switch (path.kind()) {
            case GALLERY -> checkNameIsFree(path, call.now());
            case DEFINITION -> {
                new DefinitionChecks(sent).checkEndOfLife(call.now());
                checkIdentifierIsFree(path, sent, call.now());
            }
            case VERSION -> {
                checkSpelling(path, call.now());
                path.parent()
                        .flatMap(definition -> store.find(definition, call.now()))
                        .ifPresent(definition -> sources.check(sent, definition, call.now()));
            }
        }
    }

    private void checkSpelling(GalleryPath path, Instant now) {
        VersionNumber.of(path.name()).ifPresent(number -> {
            boolean isPadded = !path.name().equals(number.major() + "." + number.minor() + "." + number.patch());
            if (isPadded && alternatives.contains(Alternative.PADDED_NAMES_ARE_REFUSED)) {
                throw InvalidParameter.versionName();
            }
            if (alternatives.contains(Alternative.SPELLINGS_ARE_ONE_NAME)) {
                siblings(path, now)
                        .map(other -> other.path().name())
                        .filter(name -> VersionNumber.of(name)
                                .filter(number::isSameNumberAs)
                                .isPresent())
                        .findFirst()
                        .ifPresent(other -> {
                            throw ComputeErrors.sameNumber(path, other);
                        });
            }
        });
    }

    /** No two galleries of a subscription have the same name (documented). */
    private void checkNameIsFree(GalleryPath path, Instant now) {
        if (siblings(path, now).anyMatch(other -> other.path().name().equalsIgnoreCase(path.name()))) {
            throw ComputeErrors.galleryNameTaken(path);
        }
    }

    /** No two definitions of a gallery have the same identifier (documented). */
    private void checkIdentifierIsFree(GalleryPath path, JsonObject sent, Instant now) {
        JsonObject identifier = Json.child(Json.child(sent, "properties"), "identifier");
        siblings(path, now)
                .filter(other -> isSame(identifier, Json.child(other.properties(), "identifier")))
                .findFirst()
                .ifPresent(other -> {
                    throw ComputeErrors.identifierTaken(other.path(), identifier);
                });
    }

    private static boolean isSame(JsonObject one, JsonObject other) {
        return Stream.of("publisher", "offer", "sku")
                .allMatch(member -> one.text(member)
                        .orElse("")
                        .equalsIgnoreCase(other.text(member).orElse("")));
    }

    /** The resources of the same kind in the same gallery or, for a gallery, in the same subscription. */
    private Stream<StoredResource> siblings(GalleryPath path, Instant now) {
        Optional<String> parent = path.parent().map(GalleryPath::key);
        return store.all(now)
                .filter(other -> other.path().kind() == path.kind())
                .filter(other -> other.path().subscription().equalsIgnoreCase(path.subscription()))
                .filter(other -> other.path().parent().map(GalleryPath::key).equals(parent));
    }
}
