/**
 * Durable fleets on a database, with db-scheduler.
 *
 * <p>Start from {@link io.github.aib4j.scheduler.DurableFleet}.
 */
module io.github.aib4j.scheduler {
    requires transitive io.github.aib4j.client;
    requires transitive java.sql;
    requires static org.jspecify;
    requires com.github.kagkarlsson.scheduler;
    requires com.h2database;

    exports io.github.aib4j.scheduler;
}
