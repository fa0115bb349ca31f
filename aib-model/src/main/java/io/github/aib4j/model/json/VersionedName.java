package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a member or a type is called, by api-version.
 *
 * <p>{@code named("scriptUri").formerly("script", V2018_02_01_PREVIEW).since(V2019_05_01_PREVIEW)} reads: {@code script}
 * from the first version, {@code scriptUri} from the third on.
 */
final class VersionedName {
    private final String name;
    private final ApiVersion since;
    private final Optional<ApiVersion> until;
    private final List<Former> former;

    private VersionedName(String name, ApiVersion since, Optional<ApiVersion> until, List<Former> former) {
        this.name = name;
        this.since = since;
        this.until = until;
        this.former = former;
    }

    /** A name that every api-version knows. */
    static VersionedName named(String name) {
        return new VersionedName(name, ApiVersion.V2018_02_01_PREVIEW, Optional.empty(), List.of());
    }

    /** The same name, from that api-version on. */
    VersionedName since(ApiVersion version) {
        return new VersionedName(name, version, until, former);
    }

    /** The same, called otherwise from {@code from} until the present name begins. */
    VersionedName formerly(String formerName, ApiVersion from) {
        List<Former> names = new ArrayList<>(former);
        names.add(new Former(formerName, from));
        return new VersionedName(name, since, until, names);
    }

    /** Today's name. */
    String current() {
        return name;
    }

    /** Today's name and all earlier ones. */
    List<String> all() {
        List<String> names = new ArrayList<>(List.of(name));
        former.forEach(f -> names.add(f.name));
        return Collections.unmodifiableList(names);
    }

    /** The name in that api-version, if it has the thing at all. */
    Optional<String> in(ApiVersion version) {
        if (until.filter(last -> version.compareTo(last) > 0).isPresent()) {
            return Optional.empty();
        }
        if (version.isAtLeast(since)) {
            return Optional.of(name);
        }
        return former.stream()
                .filter(f -> version.isAtLeast(f.from))
                .map(Former::name)
                .findFirst();
    }

    /** The first api-version that has it, under whatever name. */
    ApiVersion since() {
        return former.stream().map(Former::from).min(ApiVersion::compareTo).orElse(since);
    }

    /** The last api-version that has it, if it is gone since. */
    Optional<ApiVersion> until() {
        return until;
    }

    private record Former(String name, ApiVersion from) {}
}
