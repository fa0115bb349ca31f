package io.github.aib4j.testing.template;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.ImageVersionRegistry;
import io.github.aib4j.testing.build.VersionNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves {@code latest} in a source: to the version that a test announced, otherwise to a made-up one. */
public final class SourceVersions {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern RELEASE = Pattern.compile("(\\d+)[._](\\d+)");

    /** The newest announced version of a platform image, by {@link FollowedImage#key}. */
    private final Map<String, String> announced = new HashMap<>();

    /** The made-up version of a platform image at its first use, kept so that it does not change by itself. */
    private final Map<String, String> madeUp = new HashMap<>();

    private final ImageVersionRegistry galleries;
    private final BiFunction<String, Instant, String> owned;
    private final BiFunction<String, Instant, Optional<String>> deleted;

    /**
     * @param owned the key of the definition behind an image that is shared
     * @param deleted the newest soft-deleted version of a definition, if sources may follow it
     */
    public SourceVersions(
            ImageVersionRegistry galleries,
            BiFunction<String, Instant, String> owned,
            BiFunction<String, Instant, Optional<String>> deleted) {
        this.galleries = galleries;
        this.owned = owned;
        this.deleted = deleted;
    }

    /**
     * Records a new version.
     *
     * @return the image to which it belongs
     * @throws IllegalArgumentException if the text is neither the URN of a platform image nor the id of a gallery
     *     version
     */
    public FollowedImage add(String urnOrId) {
        SourceVersion version = SourceVersion.parse(urnOrId);
        if (version.image().isInGallery()) {
            VersionNumber.of(version.number())
                    .ifPresent(number -> galleries.add(version.image().key(), number));
        } else {
            announced.put(version.image().key(), version.number());
        }
        return version.image();
    }

    /**
     * The newest version of a platform image: the one that a test announced, or the one given to the first template
     * that used it.
     */
    public Optional<String> newest(String publisher, String offer, String sku) {
        String key = FollowedImage.platform(publisher, offer, sku).key();
        return Optional.ofNullable(announced.get(key)).or(() -> Optional.ofNullable(madeUp.get(key)));
    }

    /**
     * The exact version of a source. If the test has announced none, {@code latest} of a platform image consists of the
     * release in the source's name and the day on which the first template with that source was created, in the form of
     * {@code 18.04.202306070} (recorded; the rule is assumed), and stays so. In a gallery, it is the newest version known here, otherwise {@code 1.0.0}
     * (assumed). Any other version does not change (recorded).
     */
    String resolve(JsonObject source, Instant created, Instant now) {
        String asked = source.text(TemplateRewriting.versionMember(source)).orElse("");
        return FollowedImage.of(source)
                .map(image -> image.isInGallery()
                        ? asked.substring(0, asked.length() - FollowedImage.LATEST.length())
                                + galleries
                                        .newest(image.key(), now)
                                        .or(() -> galleries.newest(owned.apply(image.key(), now), now))
                                        .map(VersionNumber::toString)
                                        .or(() -> deleted.apply(image.key(), now))
                                        .orElse("1.0.0")
                        : Optional.ofNullable(announced.get(image.key()))
                                .orElseGet(() -> madeUp.computeIfAbsent(image.key(), key -> madeUp(source, created))))
                .orElse(asked);
    }

    private static String madeUp(JsonObject source, Instant created) {
        Matcher release = RELEASE.matcher(
                source.text("sku").orElse("") + " " + source.text("offer").orElse(""));
        String words = release.find() ? release.group(1) + "." + release.group(2) : "1.0";
        return words + "." + DAY.format(created) + "0";
    }
}
