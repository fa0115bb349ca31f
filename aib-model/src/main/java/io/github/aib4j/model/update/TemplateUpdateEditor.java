package io.github.aib4j.model.update;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.ImageTemplateIdentity;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ImageVersioning;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.TargetRegion;
import io.github.aib4j.model.distribute.UnknownDistributor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Builds a {@link TemplateUpdate} from the current template, so that no target is lost.
 *
 * <p>You cannot remove a target, because the service refuses that (reported). Delete the template and create it again
 * instead.
 *
 * <p>The service may omit {@code versioning} from a gallery target although it was sent (recorded). If you send the
 * target back like that, it could lose its versioning, and the service would derive the next version number from the
 * time. So when targets change, you must decide for each such target: {@link #versioning} sets its versioning, and
 * {@link #leavingVersioningUnset} confirms that it has none. A target whose gallery image id includes a version cannot
 * have versioning and needs no decision.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1.0
 */
public final class TemplateUpdateEditor extends UpdateParts<TemplateUpdateEditor> {
    private final NamedItems<Distributor> targets;
    private final Set<String> unsettled;
    private boolean targetsChange;

    TemplateUpdateEditor(ImageTemplate current) {
        super(
                current.tags(),
                current.identity()
                        .map(ImageTemplateIdentity::userAssignedIdentities)
                        .orElse(Set.of()));
        this.targets = new NamedItems<>(Distributor::runOutputName, current.distribute());
        this.unsettled = new HashSet<>(names(TemplateUpdateEditor::lacksVersioning));
    }

    @Override
    TemplateUpdateEditor self() {
        return this;
    }

    /**
     * Adds a target. Since api-version 2025-10-01.
     *
     * @throws IllegalArgumentException if the target has no run output name, or the same name as an existing target
     */
    public TemplateUpdateEditor addDistributor(Distributor target) {
        String name = target.runOutputName();
        if (name.isEmpty() || targets.count(name) > 0) {
            throw new IllegalArgumentException("A target '" + name + "' cannot be added; give it a run output name of"
                    + " its own, or use replaceDistributor");
        }
        targets.addAll(List.of(target));
        targetsChange = true;
        return this;
    }

    /**
     * Replaces the target with this run output name. Since api-version 2025-10-01.
     *
     * @throws NoSuchElementException if there is no such target
     * @throws IllegalArgumentException if the new target has another name, so that the present one would be lost
     */
    public TemplateUpdateEditor replaceDistributor(String runOutputName, Distributor changed) {
        checkIsOne(runOutputName);
        if (!changed.runOutputName().equals(runOutputName)) {
            throw new IllegalArgumentException("Target '" + runOutputName + "' cannot become '"
                    + changed.runOutputName() + "': the service refuses an update that leaves a target out; keep the"
                    + " run output name, or add another target");
        }
        targets.replace(runOutputName, changed);
        targetsChange = true;
        return this;
    }

    /**
     * Sets how the service numbers the versions of an existing gallery target. Since api-version 2025-10-01.
     *
     * @throws NoSuchElementException if there is no target with this name
     * @throws IllegalArgumentException if the target is not a gallery target
     */
    public TemplateUpdateEditor versioning(String runOutputName, ImageVersioning versioning) {
        checkIsOne(runOutputName);
        SharedImageDistributor gallery = GalleryTargets.of(targets.get(runOutputName));
        return replaceDistributor(
                runOutputName, gallery.toBuilder().versioning(versioning).build());
    }

    /**
     * Adds regions to an existing gallery target; a region that the target already has is replaced. Since api-version
     * 2025-10-01.
     *
     * @throws NoSuchElementException if there is no target with this name
     * @throws IllegalArgumentException if the target is not a gallery target
     */
    public TemplateUpdateEditor putTargetRegions(String runOutputName, TargetRegion... regions) {
        checkIsOne(runOutputName);
        return replaceDistributor(
                runOutputName, GalleryTargets.of(targets.get(runOutputName)).withRegions(Arrays.asList(regions)));
    }

    /**
     * Removes a region from an existing gallery target. Since api-version 2025-10-01.
     *
     * @throws NoSuchElementException if there is no target with this name, or if it does not go to this region
     * @throws IllegalArgumentException if the target is not a gallery target
     */
    public TemplateUpdateEditor removeTargetRegion(String runOutputName, String region) {
        checkIsOne(runOutputName);
        return replaceDistributor(
                runOutputName, GalleryTargets.of(targets.get(runOutputName)).withoutRegion(region));
    }

    /**
     * Confirms that a gallery target which reads back without versioning has none, so that it may be sent in this form.
     *
     * @throws NoSuchElementException if there is no target with this name
     */
    public TemplateUpdateEditor leavingVersioningUnset(String runOutputName) {
        checkIsOne(runOutputName);
        unsettled.remove(runOutputName);
        return this;
    }

    /**
     * Returns the update.
     *
     * @throws IllegalStateException if it changes nothing, or if targets change and the versioning of one of them is
     *     undecided
     */
    public TemplateUpdate build() {
        if (!targetsChange) {
            return build(List.of());
        }
        checkVersioning();
        return build(targets.items());
    }

    private void checkVersioning() {
        List<String> open = names(target -> lacksVersioning(target) && unsettled.contains(target.runOutputName()));
        if (!open.isEmpty()) {
            throw new IllegalStateException("Gallery targets " + quoted(open)
                    + " read back without versioning, which the service may omit even if it was sent, so sending them like"
                    + " this could remove it; set it with versioning(name, …), or confirm that there is none with"
                    + " leavingVersioningUnset(name)");
        }
    }

    /** Whether a target supports versioning and has none. */
    private static boolean lacksVersioning(Distributor target) {
        if (target instanceof UnknownDistributor kept) {
            return kept.type().equalsIgnoreCase("SharedImage")
                    && kept.json().object("versioning").isEmpty();
        }
        return target instanceof SharedImageDistributor gallery
                && gallery.versioning().isEmpty()
                && gallery.galleryImageId().version().isEmpty();
    }

    private void checkIsOne(String runOutputName) {
        int count = runOutputName.isEmpty() ? 0 : targets.count(runOutputName);
        if (count == 0) {
            throw new NoSuchElementException(
                    "There is no target '" + runOutputName + "'; the existing ones are: " + quoted(targets.names()));
        }
        if (count > 1) {
            throw new IllegalStateException("More than one target is called '" + runOutputName
                    + "', so none of them can be changed; give each its own name in a new template");
        }
    }

    private List<String> names(Predicate<Distributor> wanted) {
        return targets.items().stream()
                .filter(wanted)
                .map(Distributor::runOutputName)
                .toList();
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
