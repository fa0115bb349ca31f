package io.github.aib4j.client;

/** The two clients, so that one test can be about both. */
enum Flavour {
    SYNC(ImageBuilderClient.class, GalleryClient.class) {
        @Override
        ImageBuilderClient of(ImageBuilderClientBuilder builder, Exercised calls) {
            return calls.seeing(ImageBuilderClient.class, builder.buildClient());
        }

        @Override
        GalleryClient of(GalleryClientBuilder builder, Exercised calls) {
            return calls.seeing(GalleryClient.class, builder.buildClient());
        }
    },
    ASYNC(ImageBuilderAsyncClient.class, GalleryAsyncClient.class) {
        @Override
        ImageBuilderClient of(ImageBuilderClientBuilder builder, Exercised calls) {
            return AsyncAsSync.of(
                    ImageBuilderClient.class,
                    ImageBuilderAsyncClient.class,
                    calls.seeing(ImageBuilderAsyncClient.class, builder.buildAsyncClient()));
        }

        @Override
        GalleryClient of(GalleryClientBuilder builder, Exercised calls) {
            return AsyncAsSync.of(
                    GalleryClient.class,
                    GalleryAsyncClient.class,
                    calls.seeing(GalleryAsyncClient.class, builder.buildAsyncClient()));
        }
    };

    /** The interface of its client of image templates. */
    final Class<?> type;

    /** The interface of its client of galleries. */
    final Class<?> galleryType;

    Flavour(Class<?> type, Class<?> galleryType) {
        this.type = type;
        this.galleryType = galleryType;
    }

    ImageBuilderClient of(ImageBuilderClientBuilder builder) {
        return of(builder, new Exercised());
    }

    /** The same, with notes of what is called. */
    abstract ImageBuilderClient of(ImageBuilderClientBuilder builder, Exercised calls);

    GalleryClient of(GalleryClientBuilder builder) {
        return of(builder, new Exercised());
    }

    /** The same, with notes of what is called. */
    abstract GalleryClient of(GalleryClientBuilder builder, Exercised calls);
}
