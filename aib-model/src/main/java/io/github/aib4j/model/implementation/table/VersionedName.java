package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a member or a type is called, by api-version.
 *
 * <p>{@code named("scriptUri").formerly("script", V2018_02_01_PREVIEW).since(V2019_05_01_PREVIEW)} reads: {@code script}
 * from the first version, {@code scriptUri} from the third on. An alias was never official, but stands in what people
 * wrote; it is read and never written.
 */
public final class VersionedName {
    private final String name;
    private final List<String> aliases = new ArrayList<>();
    private @Nullable ServiceApiVersion since;
    private @Nullable ServiceApiVersion until;
    private @Nullable ServiceApiVersion sentSince;
    private @Nullable String formerName;
    private @Nullable ServiceApiVersion formerSince;
    private @Nullable String alternative;
    private @Nullable ServiceApiVersion remarked;
    private @Nullable String remark;

    private VersionedName(String name) {
        this.name = name;
    }

    /** A name that every api-version knows, unless it is told otherwise. */
    public static VersionedName named(String name) {
        return new VersionedName(name);
    }

    /** The name begins with that api-version. */
    public VersionedName since(ServiceApiVersion version) {
        since = version;
        return this;
    }

    /** That api-version is the last to have it. */
    public VersionedName until(ServiceApiVersion version) {
        until = version;
        return this;
    }

    /** It was called otherwise from {@code from} until the present name began. */
    public VersionedName formerly(String other, ServiceApiVersion from) {
        formerName = other;
        formerSince = from;
        return this;
    }

    /** Before that api-version the service alone sets it, so that it stands in answers and is not sent. */
    public VersionedName sentSince(ServiceApiVersion version) {
        sentSince = version;
        return this;
    }

    /** The same name as it is for what is sent. */
    VersionedName asSent() {
        return sentSince == null ? this : named(name).since(sentSince).instead(Objects.requireNonNull(alternative));
    }

    /** It is also met under that name, which no api-version has. */
    public VersionedName alias(String other) {
        aliases.add(other);
        return this;
    }

    /** What to use where it is lacking. */
    public VersionedName instead(String other) {
        alternative = other;
        return this;
    }

    /** In that api-version alone, whoever uses it is told so. */
    public VersionedName remarkIn(ServiceApiVersion version, String text) {
        remarked = version;
        remark = text;
        return this;
    }

    /** What to tell whoever uses it in that api-version. */
    Optional<String> remarkIn(ServiceApiVersion version) {
        return version == remarked ? Optional.ofNullable(remark) : Optional.empty();
    }

    /** Today's name. */
    public String current() {
        return name;
    }

    /** Today's name, the earlier one, and the aliases. */
    List<String> all() {
        List<String> names = new ArrayList<>(List.of(name));
        Optional.ofNullable(formerName).ifPresent(names::add);
        names.addAll(aliases);
        return names;
    }

    /** The name in that api-version, if it has the thing at all. */
    Optional<String> in(ServiceApiVersion version) {
        if (until != null && !until.isFrom(version)) {
            return Optional.empty();
        }
        if (since == null || version.isFrom(since)) {
            return Optional.of(name);
        }
        return formerSince != null && version.isFrom(formerSince) ? Optional.ofNullable(formerName) : Optional.empty();
    }

    /** The first api-version that has it, under whatever name. Asked for only where some version lacks it. */
    ServiceApiVersion first() {
        return Objects.requireNonNull(formerSince == null ? since : formerSince, name);
    }

    /** The last api-version that has it, if it is gone since. */
    Optional<ServiceApiVersion> last() {
        return Optional.ofNullable(until);
    }

    /** What to use where it is lacking. */
    Optional<String> alternative() {
        return Optional.ofNullable(alternative);
    }

    /** {@code since 2020-02-14, until …}. */
    String span() {
        return "since " + first() + last().map(version -> ", until " + version).orElse("");
    }
}
