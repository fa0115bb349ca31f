package io.github.aib4j.client;

/** The two clients, so that one test can be about both. */
enum Flavour {
    SYNC {
        @Override
        ImageBuilderClient of(ImageBuilderClientBuilder builder) {
            return builder.buildClient();
        }
    },
    ASYNC {
        @Override
        ImageBuilderClient of(ImageBuilderClientBuilder builder) {
            return new AsyncAsSync(builder.buildAsyncClient());
        }
    };

    abstract ImageBuilderClient of(ImageBuilderClientBuilder builder);
}
