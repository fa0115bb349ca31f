package io.github.aib4j.model.lint.gallery;

import static io.github.aib4j.model.lint.gallery.Requests.IMAGE;
import static io.github.aib4j.model.lint.gallery.Requests.MACHINE;
import static io.github.aib4j.model.lint.gallery.Requests.SUBSCRIPTION;
import static io.github.aib4j.model.lint.gallery.Requests.madeFrom;
import static io.github.aib4j.model.lint.gallery.Requests.putting;
import static io.github.aib4j.model.lint.gallery.Requests.version;
import static io.github.aib4j.model.lint.gallery.Requests.withStorage;

import io.github.aib4j.model.gallery.source.DataDiskImage;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedDiskId;
import io.github.aib4j.model.id.SnapshotId;
import io.github.aib4j.model.value.ContentUri;
import java.util.List;

/** What kinds of things stand where sources are named, and addresses of VHDs. */
final class ExamplesOfKinds {
    private static final String PROFILE = "/properties/storageProfile";
    private static final String SOURCE = PROFILE + "/source";
    private static final String SYSTEM_DISK = PROFILE + "/osDiskImage/source";
    private static final GallerySource SNAPSHOT = GallerySource.snapshot(SnapshotId.of(SUBSCRIPTION, "disks", "snap"));
    private static final GallerySource DISK = GallerySource.disk(ManagedDiskId.of(SUBSCRIPTION, "disks", "d1"));

    private ExamplesOfKinds() {}

    static List<Example> addresses() {
        return List.of(
                Example.of(
                                "L06",
                                putting(madeFrom(vhd("http://disks.blob.core.windows.net/v/os.vhd"))),
                                SYSTEM_DISK,
                                "'http://disks.blob.core.windows.net/v/os.vhd'",
                                "https://")
                        .against(putting(madeFrom(vhd("HTTPS://disks.blob.core.windows.net/v/os.VHD?sv=1")))),
                Example.of(
                                "L06",
                                putting(madeFrom(vhd("https://disks.blob.core.windows.net/v/os.vhdx?a=b.vhd"))),
                                SYSTEM_DISK,
                                "os.vhdx?(redacted)'",
                                ".vhd")
                        .against(putting(madeFrom(vhd("[parameters('vhd')]")))),
                Example.of(
                                "L06",
                                putting(version(v -> v.storageProfile(StorageProfile.of(
                                        DISK,
                                        DataDiskImage.builder()
                                                .lun(1)
                                                .source(GallerySource.vhd(ContentUri.ofText("data.vhd")))
                                                .build())))),
                                PROFILE + "/dataDiskImages/0/source",
                                "'data.vhd'",
                                "https://")
                        .against(putting(version())),
                Example.of(
                        "L06",
                        putting(withStorage(
                                "{'osDiskImage': {'source': {'uri': 'https://a.b/os.vhd'}}, 'dataDiskImages':"
                                        + " [{'lun': 1}, {'source': {'uri': 'https://a.b/data.raw'}}]}")),
                        PROFILE + "/dataDiskImages/1/source",
                        "data.raw'"));
    }

    private static GallerySource vhd(String address) {
        return GallerySource.vhd(ContentUri.of(address));
    }

    static List<Example> places() {
        return List.of(
                Example.of(
                                "L07",
                                putting(version(v -> v.storageProfile(StorageProfile.builder()
                                        .source(SNAPSHOT)
                                        .build()))),
                                SOURCE,
                                "snapshots/snap'",
                                "osDiskImage")
                        .against(putting(madeFrom(SNAPSHOT))),
                Example.of(
                                "L07",
                                putting(withStorage("{'source': {'id': '"
                                        + SourceIds.text(DISK).orElseThrow() + "'}}")),
                                SOURCE,
                                "disks/d1'",
                                "osDiskImage")
                        .against(putting(madeFrom(DISK))),
                Example.of(
                                "L07",
                                putting(withStorage("{'source': {'id': '"
                                        + GalleryImageId.of(SUBSCRIPTION, "images", "all", "web") + "'}}")),
                                SOURCE,
                                "images/web'",
                                "a managed image or an image version")
                        .against(putting(withStorage("{'source': {'id': '/subscriptions/x'}}"))),
                Example.of(
                                "L07",
                                putting(withStorage("{'osDiskImage': {'source': {'id': '" + IMAGE + "'}}}")),
                                SYSTEM_DISK,
                                "images/web'",
                                "a managed disk or a snapshot",
                                SOURCE)
                        .against(putting(madeFrom(MACHINE))),
                Example.of(
                        "L07",
                        putting(withStorage("{'source': {'id': '" + IMAGE
                                + "'}, 'dataDiskImages': [{'lun': 0, 'source':" + " {'virtualMachineId': '"
                                + SourceIds.text(MACHINE).orElseThrow() + "'}}]}")),
                        PROFILE + "/dataDiskImages/0/source",
                        "virtualMachines/vm1'",
                        "a managed disk or a snapshot"));
    }
}
