package io.github.aib4j.testing.service;

import io.github.aib4j.testing.template.StoredTemplate;
import io.github.aib4j.testing.template.TemplateAddress;
import io.github.aib4j.testing.wire.ErrorResponseException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The existing image templates, ordered by id; a template is removed when its deletion ends. */
final class TemplateStore {
    private final NavigableMap<String, StoredTemplate> byKey = new TreeMap<>();

    /** In the order of their removal, because all deletions take the same time and time does not go backwards. */
    private final Deque<StoredTemplate> leaving = new ArrayDeque<>();

    void add(StoredTemplate template) {
        byKey.put(template.address().key(), template);
    }

    void delete(StoredTemplate template, Instant now) {
        template.delete(now);
        leaving.add(template);
    }

    /** The template of the request. */
    Optional<StoredTemplate> find(ArmRequest call) {
        sweep(call.now());
        return Optional.ofNullable(byKey.get(call.template().key()));
    }

    StoredTemplate existing(ArmRequest call) {
        return find(call).orElseThrow(() -> missing(call.template(), ""));
    }

    /** The templates of a group, or of a subscription if the address has no group: a view, by key. */
    NavigableMap<String, StoredTemplate> in(Route route, Instant now) {
        sweep(now);
        String prefix = TemplateAddress.keyPrefix(route.subscription(), route.resourceGroup());
        return byKey.subMap(prefix, true, prefix + Character.MAX_VALUE, false);
    }

    Collection<StoredTemplate> all(Instant now) {
        sweep(now);
        return byKey.values();
    }

    private void sweep(Instant now) {
        for (StoredTemplate next = leaving.peek(); next != null && next.isGone(now); next = leaving.peek()) {
            byKey.remove(next.address().key(), next);
            leaving.remove();
        }
    }

    /** The error for a missing template or a missing child of one. The messages are documented. */
    static ErrorResponseException missing(TemplateAddress address, String child) {
        return ErrorResponseException.byArm(
                404,
                "ResourceNotFound",
                "The Resource '" + TemplateAddress.TYPE + "/" + address.name() + child + "' under resource group '"
                        + address.resourceGroup()
                        + "' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");
    }
}
