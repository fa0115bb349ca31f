package io.github.aib4j.model.testing;

import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.GalleryDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What generated galleries are drawn with. */
final class GalleryDraws {
    static final String SUBSCRIPTION = "9e223dbe-3399-4e19-88eb-0975f02ac87f";
    private static final List<String> TEXTS = List.of(
            "", " ", "a", "\"quoted\" \\ / \n\t", "ÄÖÜ €", "\uD83D\uDE80", "\u0000", "[[escaped]", "~1/~0", "5");

    final GalleryApiVersion version;
    private final Random random;

    GalleryDraws(long seed, GalleryApiVersion version) {
        this.random = new Random(seed);
        this.version = version;
    }

    boolean has(GalleryApiVersion since) {
        return version.isAtLeast(since);
    }

    boolean maybe() {
        return random.nextBoolean();
    }

    int number(int below) {
        return random.nextInt(below);
    }

    <T> void maybe(T value, Consumer<T> set) {
        if (maybe()) {
            set.accept(value);
        }
    }

    void since(GalleryApiVersion first, Runnable set) {
        if (has(first) && maybe()) {
            set.run();
        }
    }

    <T> T pick(List<? extends T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> List<T> list(Supplier<T> item) {
        List<T> items = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            items.add(item.get());
        }
        return items;
    }

    Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        list(this::text).forEach(name -> tags.put(name, text()));
        return tags;
    }

    String text() {
        return pick(TEXTS);
    }

    String name() {
        return pick(List.of("a", "B2", "web-01", "web.2026", "x".repeat(80)));
    }

    ContentUri uri() {
        return ContentUri.of("https://" + pick(List.of("a", "b")) + ".example.com/a%20b?sv=1&sig=%3D");
    }

    GalleryDate date() {
        return maybe()
                ? GalleryDate.of(Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE), 100L * random.nextInt(9)))
                : GalleryDate.parse(pick(List.of("2024-12-02T00:00:00+00:00", "2026-02-28T23:59:59.9+08:00")));
    }

    ResourceId key() {
        return ResourceId.parse("/subscriptions/" + SUBSCRIPTION
                + "/resourceGroups/keys/providers/Microsoft.Compute/diskEncryptionSets/" + name());
    }
}
