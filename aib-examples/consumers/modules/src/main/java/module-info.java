/** A program that names its dependencies as modules. */
module io.github.aib4j.consumer {
    requires io.github.aib4j.client;
    requires io.github.aib4j.testing; // only if the program itself runs on the service in memory
}
