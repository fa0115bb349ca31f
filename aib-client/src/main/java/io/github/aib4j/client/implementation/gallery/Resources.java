package io.github.aib4j.client.implementation.gallery;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.rest.Response;
import io.github.aib4j.client.implementation.arm.Address;
import io.github.aib4j.client.implementation.arm.Answer;
import io.github.aib4j.client.implementation.arm.Ask;
import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.Pages;
import io.github.aib4j.client.implementation.arm.Reads;
import io.github.aib4j.client.implementation.arm.ResourceManager;
import io.github.aib4j.client.implementation.arm.Task;
import io.github.aib4j.client.implementation.poll.LongRunning;
import io.github.aib4j.client.implementation.poll.ResourceOperation;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.json.AnswerJson.Page;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.lint.gallery.GalleryFacts;
import io.github.aib4j.model.value.JsonObject;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What can be done with resources of one kind, whose ids are {@code I} and whose values are {@code R}. Thread-safe.
 *
 * <p>A PUT answers 201 or 200 with an operation to poll; one over a gallery has done its work when it answers {@code
 * Succeeded}, although it names an operation too (recorded).
 */
public final class Resources<I extends ResourceId, R> {
    private static final int OK = 200;
    private static final int GONE_ALREADY = 204;

    private final ResourceManager manager;
    private final Function<I, Place> places;
    private final Format<R> format;
    private final Rules<I, R> rules;

    Resources(ResourceManager manager, Function<I, Place> places, Format<R> format, Rules<I, R> rules) {
        this.manager = manager;
        this.places = places;
        this.format = format;
        this.rules = rules;
    }

    /** Creates it, or replaces what can be changed of it. */
    public LongRunning<OperationProgress, R> put(I id, R wanted) {
        return putting(id, wanted, read(id));
    }

    /** The same, with another way to read the result. */
    ResourceOperation<R> putting(I id, R wanted, Dialog<R> result) {
        Ask put = ask(id, "create or update", wanted);
        rules.check(id, wanted, GalleryFacts.none());
        return ResourceOperation.of(manager, put, Resources::isDone, result);
    }

    /** Creates it, if the rules allow that as the facts are. */
    ResourceOperation<R> creating(I id, R wanted, Dialog<GalleryFacts> facts, Dialog<R> result) {
        Ask put = ask(id, "create", wanted);
        rules.check(id, wanted, GalleryFacts.none());
        Dialog<Optional<Ask>> start = facts.map(known -> {
            rules.check(id, wanted, known);
            return Optional.of(put);
        });
        return new ResourceOperation<>(manager, put.task(), start, Resources::isDone, result);
    }

    /** Reads it, and puts what is made of that; nothing is sent if nothing is to change, and the last change went well. */
    public LongRunning<OperationProgress, R> update(I id, UnaryOperator<R> change) {
        return updating(id, change, read(id));
    }

    /** The same, with another way to read the result. */
    ResourceOperation<R> updating(I id, UnaryOperator<R> change, Dialog<R> result) {
        return new ResourceOperation<>(
                manager,
                places.apply(id).task("update"),
                read(id).map(found -> change(id, found, given("what the change made of it", change.apply(found)))),
                Resources::isDone,
                result);
    }

    private Optional<Ask> change(I id, R found, R wanted) {
        boolean isWell = format.state()
                .apply(found)
                .filter(state -> !state.equals(GalleryProvisioningState.SUCCEEDED))
                .isEmpty();
        if (isWell && wanted.equals(found)) {
            return Optional.empty();
        }
        rules.checkChange(id, found, wanted);
        return Optional.of(ask(id, "update", wanted));
    }

    private static <T> T given(String what, T value) {
        return Objects.requireNonNull(value, () -> "There is nothing to send: " + what + " is null");
    }

    private Ask ask(I id, String verb, R wanted) {
        Place place = places.apply(id);
        given("the resource", wanted);
        return Ask.of(
                place.task(verb),
                HttpMethod.PUT,
                manager.url(place.address()),
                format.writer().apply(wanted));
    }

    private static boolean isDone(Answer answer) {
        return answer.status() == OK
                && state(answer).filter("Succeeded"::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> state(Answer answer) {
        try {
            return JsonText.parse(answer.body(), "answer") instanceof JsonObject resource
                    ? resource.object("properties").flatMap(properties -> properties.text("provisioningState"))
                    : Optional.empty();
        } catch (JsonReadException e) {
            return Optional.empty();
        }
    }

    /** Reads it, with status and headers of the answer. */
    public Dialog<Response<R>> get(I id) {
        return get(id, "");
    }

    /** The same, with a parameter in the query. */
    Dialog<Response<R>> get(I id, String parameter) {
        Place place = places.apply(id);
        Task task = place.task("read");
        return Reads.resource(manager, Ask.get(task, manager.url(place.address(), parameter)), format.reader())
                .map(answer -> {
                    checkIsAbout(id, answer.getValue(), task);
                    return answer;
                });
    }

    /** Ids are told in other letter cases than they were asked for, but no other ids (recorded). */
    private void checkIsAbout(I id, R answer, Task task) {
        Optional<? extends ResourceId> told = format.id().apply(answer);
        if (told.isPresent() && told.get().isParsed() && !told.get().equals(id)) {
            throw Errors.contradicted(task, "the answer is about '" + told.get() + "'");
        }
    }

    /** Reads it. */
    public Dialog<R> read(I id) {
        return Dialog.defer(() -> get(id)).map(Response::getValue);
    }

    /** Reads it, if it is there. */
    Dialog<Optional<R>> find(I id) {
        Place place = places.apply(id);
        Task task = place.task("look for");
        return Reads.found(manager, Ask.get(task, manager.url(place.address())), format.reader())
                .map(found -> {
                    found.ifPresent(present -> checkIsAbout(id, present, task));
                    return found;
                });
    }

    /** Whether it is there; a parent that is missing is an error all the same. */
    public Dialog<Response<Boolean>> exists(I id) {
        Place place = places.apply(id);
        return Reads.exists(manager, Ask.get(place.task("look for"), manager.url(place.address())));
    }

    /** Deletes it; what does not exist counts as deleted. */
    public LongRunning<OperationProgress, I> delete(I id) {
        Place place = places.apply(id);
        Ask delete = Ask.of(place.task("delete"), HttpMethod.DELETE, manager.url(place.address()));
        return ResourceOperation.of(manager, delete, answer -> answer.status() == GONE_ALREADY, Dialog.of(id));
    }

    /** Those at an address. */
    Pages<R> list(Task task, Address address) {
        return new Pages<>(manager, task, manager.url(address), format.pages());
    }

    Task task(I id, String verb) {
        return places.apply(id).task(verb);
    }

    /** How they are written and read, and how they say which they are and how far their creation or change is. */
    record Format<R>(
            Function<R, byte[]> writer,
            Function<byte[], R> reader,
            Function<byte[], Page<R>> pages,
            Function<R, Optional<? extends ResourceId>> id,
            Function<R, Optional<GalleryProvisioningState>> state) {}
}
