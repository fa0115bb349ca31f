package io.github.aib4j.testing.service;

import io.github.aib4j.testing.build.LogFolder;
import io.github.aib4j.testing.template.StoredTemplate;
import io.github.aib4j.testing.wire.IdGenerator;
import java.time.Instant;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/**
 * The storage accounts of all templates. Their names are cached, because computing them for many templates takes time.
 */
final class StagingAccounts {
    private final Map<StoredTemplate, String> names = new WeakHashMap<>();
    private final TemplateStore templates;
    private final IdGenerator ids;

    StagingAccounts(TemplateStore templates, IdGenerator ids) {
        this.templates = templates;
        this.ids = ids;
    }

    /** The existing accounts, in the order of their templates. We assume that a failed template has none. */
    Stream<StorageAccount> all(Instant now) {
        return templates.all(now).stream()
                .filter(template ->
                        template.isProvisioned(now) && template.failure().isEmpty())
                .map(template -> new StorageAccount(template, name(template)));
    }

    private String name(StoredTemplate template) {
        return names.computeIfAbsent(template, t -> LogFolder.accountIn(t.stagingGroup(), ids));
    }
}
