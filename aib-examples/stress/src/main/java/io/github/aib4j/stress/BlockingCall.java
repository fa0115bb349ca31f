package io.github.aib4j.stress;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.fleet.Fleet;
import io.github.aib4j.client.fleet.FleetBuild;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.update.TemplateUpdate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The calls that block their thread. */
enum BlockingCall {
    GET {
        @Override
        void run(ImageBuilderClient client, String name) {
            client.get(Bench.GROUP, name);
        }
    },
    BEGIN_CREATE {
        @Override
        void prepare(Bench bench, String name) {}

        @Override
        void run(ImageBuilderClient client, String name) {
            client.beginCreate(Bench.GROUP, name, Fate.SUCCEEDS.template(name));
        }
    },
    CREATE {
        @Override
        void prepare(Bench bench, String name) {}

        @Override
        void run(ImageBuilderClient client, String name) {
            client.beginCreate(Bench.GROUP, name, Fate.SUCCEEDS.template(name)).getFinalResult();
        }
    },
    BUILD {
        @Override
        void run(ImageBuilderClient client, String name) {
            client.beginRun(Bench.GROUP, name).getFinalResult();
        }
    },
    SUBMIT {
        @Override
        void prepare(Bench bench, String name) {}

        @Override
        void run(ImageBuilderClient client, String name) {
            client.submitAndRun(Bench.GROUP, name, Fate.SUCCEEDS.template(name));
        }
    },
    START_AND_WATCH {
        @Override
        void run(ImageBuilderClient client, String name) {
            client.watch(client.startRun(Bench.GROUP, name)).waitForCompletion();
        }
    },
    CANCEL {
        @Override
        void run(ImageBuilderClient client, String name) {
            client.startRun(Bench.GROUP, name);
            client.cancelAndWait(Bench.GROUP, name);
        }
    },
    UPDATE {
        @Override
        void run(ImageBuilderClient client, String name) {
            client.beginUpdate(
                            Bench.GROUP,
                            name,
                            TemplateUpdate.builder().tags(Map.of("a", "b")).build())
                    .getFinalResult();
        }
    },
    DELETE {
        @Override
        void run(ImageBuilderClient client, String name) {
            client.beginDelete(Bench.GROUP, name).getFinalResult();
        }
    },
    LIST {
        @Override
        void run(ImageBuilderClient client, String name) {
            client.list().forEach(found -> {});
        }
    },
    LIST_STREAM {
        @Override
        void run(ImageBuilderClient client, String name) {
            client.listByResourceGroup(Bench.GROUP).streamByPage().forEach(page -> {});
        }
    },
    ENSURE {
        @Override
        void run(ImageBuilderClient client, String name) {
            client.ensure(Bench.GROUP, name, Fate.SUCCEEDS.template(name));
        }
    },
    LOG {
        @Override
        void run(ImageBuilderClient client, String name) {
            client.startRun(Bench.GROUP, name);
            client.streamBuildLog(Bench.GROUP, name).forEach(line -> {});
        }
    },
    FLEET_ON_ONE_THREAD {
        @Override
        void run(ImageBuilderClient client, String name) {
            fleet(client, name, 1);
        }
    },
    FLEET {
        @Override
        void run(ImageBuilderClient client, String name) {
            fleet(client, name, 4);
        }
    };

    static BlockingCall any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    /** Creates the template that the call needs. */
    void prepare(Bench bench, String name) {
        new SyncCalls(bench.builder().buildClient()).create(name, Fate.SUCCEEDS.template(name));
    }

    abstract void run(ImageBuilderClient client, String name);

    private static void fleet(ImageBuilderClient client, String name, int threads) {
        Fleet.builder(subscription -> client)
                .threads(threads)
                .build()
                .run(List.of(
                        FleetBuild.of(ImageTemplateId.of(Bench.SUBSCRIPTION, Bench.GROUP, name)),
                        FleetBuild.of(
                                ImageTemplateId.of(Bench.SUBSCRIPTION, Bench.GROUP, name + "-other"),
                                Fate.FAILS.template(name + "-other"))));
    }
}
