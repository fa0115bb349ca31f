package io.github.aib4j.stress;

import com.azure.core.http.rest.PagedFlux;
import io.github.aib4j.model.run.ImageTemplateResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The ways to list templates. */
enum Listing {
    ITERABLE {
        @Override
        List<String> names(Bench bench, Random random) {
            List<String> names = new ArrayList<>();
            bench.builder().buildClient().list().forEach(found -> names.add(found.name()));
            return names;
        }
    },
    STREAM {
        @Override
        List<String> names(Bench bench, Random random) {
            return bench.builder().buildClient().listByResourceGroup(Bench.GROUP).stream()
                    .map(ImageTemplateResource::name)
                    .toList();
        }
    },
    PAGES {
        @Override
        List<String> names(Bench bench, Random random) {
            return bench.builder()
                    .buildClient()
                    .list()
                    .streamByPage()
                    .flatMap(page -> page.getValue().stream())
                    .map(ImageTemplateResource::name)
                    .toList();
        }
    },
    LIMITED_DEMAND {
        @Override
        List<String> names(Bench bench, Random random) {
            return collected(list(bench).limitRate(1 + random.nextInt(5)));
        }
    },
    OTHER_THREAD {
        @Override
        List<String> names(Bench bench, Random random) {
            return collected(list(bench).publishOn(Schedulers.parallel(), 1 + random.nextInt(3)));
        }
    },
    /** Two subscribers of one flux, each of which requests its own pages. */
    TWICE {
        @Override
        List<String> names(Bench bench, Random random) {
            PagedFlux<ImageTemplateResource> list = list(bench);
            Flux<ImageTemplateResource> other =
                    list.subscribeOn(Schedulers.parallel()).take(3);
            return collected(list.mergeWith(other.ignoreElements()));
        }
    };

    static Listing any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    /** The names in the list, in its order. */
    abstract List<String> names(Bench bench, Random random);

    private static PagedFlux<ImageTemplateResource> list(Bench bench) {
        return bench.builder().buildAsyncClient().list();
    }

    private static List<String> collected(Flux<ImageTemplateResource> list) {
        return list.map(ImageTemplateResource::name)
                .collectList()
                .blockOptional(Duration.ofMinutes(1))
                .orElseThrow();
    }
}
