package io.github.aib4j.model.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.aib4j.model.testing.GalleryTable.Member;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** For each member of galleries a document that holds it, made from the table. */
public final class GallerySamples {
    private static final String ID = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/";
    private static final String TIME = "2026-11-21T08:00:00.5Z";

    /** Texts that are more than texts; by their row. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("Gallery.id", ID + "galleries/all"),
            Map.entry("Gallery.type", "Microsoft.Compute/galleries"),
            Map.entry("GalleryImage.id", ID + "galleries/all/images/web"),
            Map.entry("GalleryImage.type", "Microsoft.Compute/galleries/images"),
            Map.entry("GalleryImageVersion.id", ID + "galleries/all/images/web/versions/1.0.3"),
            Map.entry("GalleryImageVersion.type", "Microsoft.Compute/galleries/images/versions"),
            Map.entry("GalleryImageVersion.name", "1.0.3"),
            Map.entry("GalleryImageFeature.startsAtVersion", "1.0.3"),
            Map.entry("GalleryImageProperties.endOfLifeDate", TIME),
            Map.entry("GalleryImageVersionPublishingProfile.endOfLifeDate", TIME),
            Map.entry("GalleryImageVersionPublishingProfile.publishedDate", TIME),
            Map.entry("ExecutedValidation.executionTime", TIME),
            Map.entry("SystemData.createdAt", TIME),
            Map.entry("SystemData.lastModifiedAt", TIME),
            Map.entry("GalleryArtifactVersionSource.id", ID + "disks/web"),
            Map.entry("GalleryArtifactVersionFullSource.id", ID + "images/web"),
            Map.entry("GalleryArtifactVersionFullSource.virtualMachineId", ID + "virtualMachines/web"),
            Map.entry(
                    "GalleryArtifactVersionFullSource.communityGalleryImageId",
                    "/CommunityGalleries/web-1/Images/web/Versions/1.0.0"),
            Map.entry("GalleryDiskImageSource.id", ID + "snapshots/web"),
            Map.entry("GalleryDiskImageSource.storageAccountId", storage()),
            Map.entry("ManagedArtifact.id", ID + "images/web"),
            Map.entry("OSDiskImageEncryption.diskEncryptionSetId", ID + "diskEncryptionSets/key"),
            Map.entry("DataDiskImageEncryption.diskEncryptionSetId", ID + "diskEncryptionSets/key"),
            Map.entry("DataDiskImageSecurityProfile.secureVMDiskEncryptionSetId", ID + "diskEncryptionSets/key"),
            Map.entry("OSDiskImageSecurityProfile.secureVMDiskEncryptionSetId", ID + "diskEncryptionSets/key"));

    private GallerySamples() {}

    private static String storage() {
        return ID.replace("Compute", "Storage") + "storageAccounts/disks";
    }

    /** A document that holds that value of the member, and what has to be given beside it. */
    public static ObjectNode document(Member member, Optional<JsonNode> value) {
        ObjectNode root = least(member.kind(), member);
        Deque<Member> above = new ArrayDeque<>();
        for (Optional<Member> at = member.parent();
                at.isPresent();
                at = at.orElseThrow().parent()) {
            above.push(at.orElseThrow());
        }
        for (Member parent : above) {
            if (root.at(parent.within()).isMissingNode()) {
                Trees.put(root, parent.within(), least(Optional.of(parent), member));
            }
        }
        value.ifPresentOrElse(
                json -> Trees.put(root, member.pointer(), json), () -> Trees.remove(root, member.pointer()));
        return root;
    }

    /** A value of the member. */
    public static JsonNode value(Member member) {
        if (!member.values().isEmpty()) {
            return inList(member, TextNode.valueOf(member.values().get(0)));
        }
        return switch (member.type()) {
            case "string" -> TextNode.valueOf(text(member));
            case "integer" -> IntNode.valueOf(7);
            case "boolean" -> BooleanNode.TRUE;
            case "array<string>" -> inList(member, TextNode.valueOf("a"));
            case "map<string>" -> object().put("a", "b");
            default -> inList(member, object(member));
        };
    }

    /** A source says nothing without an id. */
    private static ObjectNode object(Member member) {
        ObjectNode least = least(Optional.of(member), member);
        return member.property().equals("source") && least.isEmpty()
                ? least.put("id", ID + (member.pointer().contains("Disk") ? "disks/web" : "images/web"))
                : least;
    }

    /** That value, in a list or under a name if the member is a list or a map. */
    public static JsonNode inList(Member member, JsonNode item) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode().add(item);
        return member.type().startsWith("array")
                ? list
                : member.type().startsWith("map") ? object().set(GalleryTable.KEY.replace("~1", "/"), item) : item;
    }

    private static String text(Member member) {
        return member.property().equals("apiVersion")
                ? member.version().toString()
                : TEXTS.getOrDefault(
                        member.rowName(), member.property().matches(".*[uU]ri") ? "https://example.com/a" : "web");
    }

    private static ObjectNode least(GalleryKind kind, Member of) {
        ObjectNode root = least(Optional.empty(), of);
        if (root.isEmpty()) {
            throw new IllegalStateException("Nothing has to be given in " + kind);
        }
        return root;
    }

    /** An object with what has to be given in it. */
    private static ObjectNode least(Optional<Member> object, Member of) {
        ObjectNode least = object();
        GalleryTable.members(of.kind(), of.version()).stream()
                .filter(member -> member.parent().equals(object) && (member.isRequired() || isAlwaysThere(member)))
                .filter(member -> object.isPresent() || !GalleryTable.ENVELOPE.contains(member.property()))
                .forEach(member -> least.set(member.property(), value(member)));
        return least;
    }

    /** What the service always says, although the two versions in which it alone says it do not call it required. */
    private static boolean isAlwaysThere(Member member) {
        return member.rowName().equals("GalleryDataDiskImage.lun");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
