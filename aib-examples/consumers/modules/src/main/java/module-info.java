/** A program that names its dependencies as modules. */
module io.github.aib4j.consumer {
    requires io.github.aib4j.client;
}
