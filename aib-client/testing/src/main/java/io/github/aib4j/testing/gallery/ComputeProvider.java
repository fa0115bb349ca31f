package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.ImageVersionRegistry;
import io.github.aib4j.testing.build.VersionNumber;
import io.github.aib4j.testing.wire.Alternative;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.OperationEnd;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceClock;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Microsoft.Compute, limited to galleries: from a request to its response, and the entry point for builds. */
public final class ComputeProvider {
    public static final String PROVIDER = "Microsoft.Compute";

    /** Responds to lists, page by page. */
    public interface ListResponder {
        ServiceResponse page(GalleryCall call, NavigableMap<String, JsonObject> values);
    }

    private final ServiceClock time;
    private final ListResponder lists;
    private final GalleryStore store = new GalleryStore();
    private final ManagedImages images = new ManagedImages();
    private final ComputeOperations operations;
    private final GalleryExistence existence;
    private final GalleryResources resources;
    private final RecycleBin bin;
    private final RecycleBinRequests recycleBins;
    private final SharingRequests sharing;
    private final SharedImages shared;
    private final Set<Alternative> alternatives;

    /**
     * @param mustExist whether an image definition must have been created here before a template names it; if empty,
     *     this holds once a gallery was created in its subscription
     * @param alternatives deviations from the assumed behavior
     */
    public ComputeProvider(
            ImageVersionRegistry versions,
            IdGenerator ids,
            ServiceClock time,
            Optional<Boolean> mustExist,
            ListResponder lists,
            PendingVersionScenarios script,
            Set<Alternative> alternatives) {
        this.time = time;
        this.lists = lists;
        RecycleBin bin = new RecycleBin();
        this.bin = bin;
        this.alternatives = alternatives;
        this.operations = new ComputeOperations(ids);
        this.existence = new GalleryExistence(mustExist);
        this.resources = new GalleryResources(
                store,
                versions,
                new VersionSources(store, images),
                operations,
                existence,
                script,
                new GalleryIdentities(ids),
                bin,
                alternatives);
        this.recycleBins = new RecycleBinRequests(bin, store, operations, resources, lists, alternatives);
        this.sharing = new SharingRequests(store, operations);
        this.shared = new SharedImages(store, bin, lists);
    }

    public ServiceResponse answer(GalleryCall call) {
        store.sweep(call.now());
        bin.sweep(call.now());
        try {
            return inForm(dispatch(call));
        } catch (ErrorResponseException refusal) {
            return inForm(refusal.answer(ApiVersion.latest()));
        }
    }

    private static ServiceResponse inForm(ServiceResponse answer) {
        return answer.content()
                .map(content -> content instanceof ResponseContent.Json json
                        ? new ResponseContent.ComputeJson(json.value())
                        : content)
                .map(answer::containing)
                .orElse(answer);
    }

    private ServiceResponse dispatch(GalleryCall call) {
        if (call.resourceGroup().isPresent()
                && call.has(0, "images")
                && call.rest().size() == 2) {
            return images.answer(call);
        }
        ComputeVersions.check(call);
        boolean aboutGroup = call.resourceGroup().isPresent();
        if (!aboutGroup && call.has(0, "locations") && call.has(2, "capsOperations")) {
            return operation(call);
        }
        if (SharedImages.isAbout(call)) {
            return shared.answer(call);
        }
        if (aboutGroup && RecycleBinRequests.isAbout(call)) {
            return recycleBins.answer(call);
        }
        if (aboutGroup && SharingRequests.isAbout(call)) {
            return sharing.answer(call);
        }
        if (!call.isAboutGalleries() || !(aboutGroup || call.rest().size() == 1)) {
            throw call.notFound();
        }
        return call.rest().size() % 2 == 1 ? list(call) : resource(call);
    }

    private ServiceResponse operation(GalleryCall call) {
        call.only("GET");
        GalleryCall later = polled(call);
        ServiceResponse answer = operations
                .answer(later)
                .orElseThrow(() -> ErrorResponseException.byArm(
                        404,
                        "ResourceNotFound",
                        "There is no operation at '" + call.request().path()
                                + "'; poll the address of the header Azure-AsyncOperation just as it came."));
        return ResourceLimits.ofOperation(answer, later.now());
    }

    private GalleryCall polled(GalleryCall call) {
        time.polled();
        return call.at(time.now());
    }

    private ServiceResponse list(GalleryCall call) {
        call.only("GET");
        if (call.rest().size() > 1) {
            resources.checkThere(call.path(), call.now());
        }
        NavigableMap<String, JsonObject> values = store.list(listed(call), call.now());
        if (call.rest().size() > 1 && alternatives.contains(Alternative.SOFT_DELETED_VERSIONS_ARE_LISTED)) {
            values.putAll(bin.listAsVersions(call.path(), call.now()));
        }
        return lists.page(call, values);
    }

    private static Predicate<GalleryPath> listed(GalleryCall call) {
        if (call.rest().size() > 1) {
            String parent = call.path().key();
            return path -> path.parent().filter(p -> p.key().equals(parent)).isPresent();
        }
        return path -> path.kind() == ResourceKind.GALLERY
                && path.subscription().equalsIgnoreCase(call.subscription())
                && call.resourceGroup()
                        .filter(g -> !g.equalsIgnoreCase(path.group()))
                        .isEmpty();
    }

    private ServiceResponse resource(GalleryCall call) {
        ServiceResponse answer = switch (call.method()) {
            case "GET" -> resources.get(polled(call));
            case "PUT" -> resources.put(call, call.body());
            case "PATCH" -> resources.patch(call, call.body());
            case "DELETE" -> resources.delete(call);
            default -> throw call.notAllowed();
        };
        return ResourceLimits.of(answer, call);
    }

    /** Why a template cannot distribute to that image definition; empty if it can. */
    public Optional<String> missing(String definitionOrVersion, Instant now) {
        return GalleryPath.ofId(definitionOrVersion)
                .filter(path -> path.kind() != ResourceKind.GALLERY)
                .map(path -> path.kind() == ResourceKind.VERSION ? path.parent().orElse(path) : path)
                .filter(existence::isToBeChecked)
                .filter(path -> store.find(path, now).isEmpty())
                .map(path ->
                        "The image definition '" + path.id() + "' was not found. Create it, and the gallery that it"
                                + " is in, before a template distributes to it.");
    }

    /** The id of the image definition that is shared under that id, in lower case; the same id if none is. */
    public String owned(String image, Instant now) {
        return shared.owned(image, now).orElse(image);
    }

    /** The newest deleted version of a definition that a source may still use; empty unless that is enabled. */
    public Optional<String> newestDeleted(String definition, Instant now) {
        if (!alternatives.contains(Alternative.LATEST_CAN_BE_SOFT_DELETED)) {
            return Optional.empty();
        }
        return GalleryPath.ofId(owned(definition, now)).stream()
                .flatMap(path -> bin.within(path, now))
                .filter(entry -> now.isBefore(entry.consumable()))
                .flatMap(entry -> VersionNumber.of(entry.stored().path().name()).stream())
                .max(Comparator.naturalOrder())
                .map(VersionNumber::toString);
    }

    /** Adds a version that a build will make; it becomes visible when the build distributes. */
    public void distribute(BuiltVersion version) {
        GalleryPath.ofId(version.id()).ifPresent(path -> resources.add(path, version));
    }

    /** Adds a managed image that a build will make; it becomes visible once the build has made it. */
    public void distribute(BuiltImage image) {
        images.add(image, time.now());
    }

    /** How the operation with that path and query ends; empty if there is none. */
    public Optional<OperationEnd> operationEnd(String target) {
        return operations.end(target);
    }

    /** How many operations have not ended. */
    public long countOpen(Instant now) {
        return operations.countOpen(now);
    }

    /** The content, in lines for people. */
    public List<String> describe(Instant now) {
        return store.all(now).map(stored -> stored.describe(now)).toList();
    }
}
