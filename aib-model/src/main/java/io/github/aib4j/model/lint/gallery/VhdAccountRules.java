package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.source.VhdGallerySource;
import io.github.aib4j.model.id.StorageAccountId;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Disks in storage accounts. */
final class VhdAccountRules {
    static final List<Rule<GalleryRequest<GalleryImageVersion>>> OF_IMAGE_VERSION = List.of(
            GalleryRule.L15.by(VhdAccountRules::checkAccounts), GalleryRule.L16.by(VhdAccountRules::checkUnmanaged));

    private VhdAccountRules() {}

    /** A blob at an address of another form, such as a custom domain, is not checked. */
    private static void checkAccounts(GalleryRequest<GalleryImageVersion> request, Report report) {
        VersionDisks.of(request).allSources().forEach((pointer, source) -> {
            if (source instanceof VhdGallerySource vhd) {
                Optional<String> named = vhd.storageAccountId().flatMap(StorageAccountId::name);
                accountOf(vhd)
                        .filter(account -> named.isPresent() && !named.get().equalsIgnoreCase(account))
                        .ifPresent(account -> report.add(
                                pointer,
                                "the blob is in the storage account " + Quoted.of(account) + ", but "
                                        + Quoted.of(named.orElseThrow())
                                        + " is named; give the id of the account of the blob"));
            }
        });
    }

    private static Optional<String> accountOf(VhdGallerySource vhd) {
        return vhd.uri()
                .uri()
                .map(URI::getHost)
                .filter(host -> host.matches("[^.]+(\\.z[0-9]+)?\\.blob\\..+"))
                .map(host -> host.substring(0, host.indexOf('.')));
    }

    private static void checkUnmanaged(GalleryRequest<GalleryImageVersion> request, Report report) {
        if (request.facts().sourceHasUnmanagedDisks().orElse(false)) {
            report.add(
                    VersionDisks.of(request).sourcePointer(),
                    "the source has unmanaged disks, which Azure retired on 31 March 2026; convert them to managed"
                            + " disks first");
        }
    }
}
