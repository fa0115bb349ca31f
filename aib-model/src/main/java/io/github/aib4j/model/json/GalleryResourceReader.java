package io.github.aib4j.model.json;

import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.DocumentReader;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.table.ValueReader;
import io.github.aib4j.model.implementation.wire.template.ResourceMembers;
import io.github.aib4j.model.value.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads a gallery, an image definition or an image version with the members around its properties. */
final class GalleryResourceReader {
    private GalleryResourceReader() {}

    /** Reads a resource of a deployment, in which these texts are expressions; the remarks are in the context. */
    static <T> GalleryDocument<T> read(ObjectTable<T, ?> table, JsonObject resource, ReadContext at, Set<String> open) {
        return read(
                JsonSource.of(JsonTrees.bytes(resource)),
                JsonTrees.ANY,
                at,
                (head, in) -> in.withOpen(open, it -> it.with(head, table::read)));
    }

    static <T> GalleryDocument<T> read(ObjectTable<T, ?> table, JsonSource json, ReadLimits limits, ReadContext at) {
        return read(json, limits, at, (head, in) -> in.with(head, table::read));
    }

    private static <T> GalleryDocument<T> read(
            JsonSource json, ReadLimits limits, ReadContext at, BiFunction<Head, ValueReader, T> read) {
        Head[] last = new Head[1];
        T value = DocumentReader.read(json, limits, at, in -> {
            last[0] = new Head();
            return read.apply(last[0], in);
        });
        Head head = last[0];
        return new GalleryDocument<>(
                value,
                head.told,
                at.pointer(),
                List.of(),
                head.dependsOn,
                Set.of(),
                DeploymentOrigin.alone(head.members.build(Map.of())));
    }

    /** The members around the properties of a resource. */
    private static final class Head implements ValueReader.Companion {
        private final ResourceMembers members = new ResourceMembers();
        private Optional<GalleryApiVersion> told = Optional.empty();
        private List<String> dependsOn = List.of();

        @Override
        public boolean read(String owner, String name, ValueReader in) {
            return owner.isEmpty() && read(name, in);
        }

        @Override
        public boolean keeps(String owner, String name) {
            return owner.isEmpty() && ResourceMembers.isContent(name);
        }

        private boolean read(String name, ValueReader in) {
            if (name.equals("apiVersion")) {
                readVersion(in);
                return true;
            }
            if (!name.equals("dependsOn")) {
                return members.read(name, in);
            }
            if (in.isOpen()) {
                members.put(name, in);
            } else {
                dependsOn = Codecs.TEXT_LIST.read(in);
            }
            return true;
        }

        private void readVersion(ValueReader in) {
            members.apiVersion(in.text());
            told = GalleryApiVersion.find(in.text());
            if (told.isEmpty()) {
                in.remark("'" + in.text() + "' is not an api-version of galleries that is known here");
            }
            in.tellVersion(told.orElse(null));
        }
    }
}
