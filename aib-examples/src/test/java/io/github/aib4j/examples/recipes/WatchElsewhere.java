package io.github.aib4j.examples.recipes;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class WatchElsewhere {
    /** The first job starts the build, and ends. */
    static void start(ImageBuilderClient client, Path file) throws IOException {
        BuildToken token = client.startRun("images", "web");
        Files.writeString(file, token.toString()); // names the build, and holds no secret
    }

    /** Another job, on another machine, waits for its end. */
    static BuildOutcome finish(ImageBuilderClient client, Path file) throws IOException {
        BuildToken token = BuildToken.parse(Files.readString(file));
        return client.watch(token).getFinalResult();
    }
}
