package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names of a member or a type by api-version.
 *
 * <p>{@code named("scriptUri").formerly("script", V2018_02_01_PREVIEW).since(V2019_05_01_PREVIEW)} means {@code script}
 * from the first version on, and {@code scriptUri} from the third. An alias was never official but occurs in documents;
 * it is read and never written.
 */
public final class VersionedName {
    private final String name;
    private final SerializableString encoded;
    private final List<String> aliases = new ArrayList<>();
    private @Nullable ServiceApiVersion since;
    private @Nullable ServiceApiVersion until;
    private @Nullable ServiceApiVersion sentSince;
    private volatile @Nullable VersionedName sent;
    private @Nullable String formerName;
    private @Nullable ServiceApiVersion formerSince;
    private @Nullable String alternative;
    private @Nullable ServiceApiVersion remarked;
    private @Nullable String remark;

    private VersionedName(String name) {
        this.name = name;
        this.encoded = new SerializedString(name);
    }

    /** A name that every api-version has, unless restricted. */
    public static VersionedName named(String name) {
        return new VersionedName(name);
    }

    /** This api-version is the first to have the name. */
    public VersionedName since(ServiceApiVersion version) {
        since = version;
        return this;
    }

    /** This api-version is the last to have the name. */
    public VersionedName until(ServiceApiVersion version) {
        until = version;
        return this;
    }

    /** The earlier name, from {@code from} until the current name begins. */
    public VersionedName formerly(String other, ServiceApiVersion from) {
        formerName = other;
        formerSince = from;
        return this;
    }

    /** Before this api-version only the service sets the member, so that responses have it and requests do not. */
    public VersionedName sentSince(ServiceApiVersion version) {
        sentSince = version;
        return this;
    }

    /** The same name for requests. */
    VersionedName asSent() {
        if (sentSince == null) {
            return this;
        }
        VersionedName known = sent;
        if (known == null) {
            known = named(name).since(sentSince).instead(Objects.requireNonNull(alternative));
            sent = known;
        }
        return known;
    }

    /** Another name that occurs in documents but is in no api-version. */
    public VersionedName alias(String other) {
        aliases.add(other);
        return this;
    }

    /** What to use in an api-version that lacks it. */
    public VersionedName instead(String other) {
        alternative = other;
        return this;
    }

    /** Adds a remark for documents of this api-version that use it. */
    public VersionedName remarkIn(ServiceApiVersion version, String text) {
        remarked = version;
        remark = text;
        return this;
    }

    /** The remark for this api-version. */
    Optional<String> remarkIn(ServiceApiVersion version) {
        return version == remarked ? Optional.ofNullable(remark) : Optional.empty();
    }

    /** The current name. */
    public String current() {
        return name;
    }

    /** The current name, the earlier one, and the aliases. */
    List<String> all() {
        List<String> names = new ArrayList<>(List.of(name));
        Optional.ofNullable(formerName).ifPresent(names::add);
        names.addAll(aliases);
        return names;
    }

    /** The name in this api-version; null if it has none. */
    @Nullable
    String in(ServiceApiVersion version) {
        if (until != null && !until.isAtLeast(version)) {
            return null;
        }
        if (since == null || version.isAtLeast(since)) {
            return name;
        }
        return formerSince != null && version.isAtLeast(formerSince) ? formerName : null;
    }

    /** Whether the document's api-version, if it has one, uses this name without a remark. */
    boolean isOfficial(String met, @Nullable ServiceApiVersion version) {
        return version == null ? met.equals(name) : met.equals(in(version)) && version != remarked;
    }

    /** The name as it is written, encoded once. */
    SerializableString encoded(String official) {
        return official.equals(name) ? encoded : new SerializedString(official);
    }

    /** The first api-version that has it under any name. Only called if some version lacks it. */
    ServiceApiVersion first() {
        return Objects.requireNonNull(formerSince == null ? since : formerSince, name);
    }

    /** The last api-version that has it, if it was removed. */
    Optional<ServiceApiVersion> last() {
        return Optional.ofNullable(until);
    }

    /** What to use in an api-version that lacks it. */
    Optional<String> alternative() {
        return Optional.ofNullable(alternative);
    }

    /** {@code since 2020-02-14, until …}. */
    String span() {
        return "since " + first() + last().map(version -> ", until " + version).orElse("");
    }
}
