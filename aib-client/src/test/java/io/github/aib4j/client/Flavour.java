package io.github.aib4j.client;

/** The two clients, so that one test can be about both. */
enum Flavour {
    SYNC(ImageBuilderClient.class) {
        @Override
        ImageBuilderClient of(ImageBuilderClientBuilder builder, Exercised calls) {
            return calls.seeing(ImageBuilderClient.class, builder.buildClient());
        }
    },
    ASYNC(ImageBuilderAsyncClient.class) {
        @Override
        ImageBuilderClient of(ImageBuilderClientBuilder builder, Exercised calls) {
            return new AsyncAsSync(calls.seeing(ImageBuilderAsyncClient.class, builder.buildAsyncClient()));
        }
    };

    /** The interface of its client. */
    final Class<?> type;

    Flavour(Class<?> type) {
        this.type = type;
    }

    ImageBuilderClient of(ImageBuilderClientBuilder builder) {
        return of(builder, new Exercised());
    }

    /** The same, with notes of what is called. */
    abstract ImageBuilderClient of(ImageBuilderClientBuilder builder, Exercised calls);
}
