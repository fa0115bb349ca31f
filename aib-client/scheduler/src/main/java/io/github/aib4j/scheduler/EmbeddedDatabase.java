package io.github.aib4j.scheduler;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A database in a file, for fleets of one process at a time: H2, which needs no server. What is committed is in the file,
 * and survives a killed process. Several processes need PostgreSQL, or H2 as a server.
 *
 * <p>Thread-safe. The file is opened with the first connection, and closed with the last.
 *
 * @since 0.1.0
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 20;

    private final JdbcConnectionPool pool;

    private EmbeddedDatabase(JdbcConnectionPool pool) {
        this.pool = pool;
    }

    /**
     * Opens a database.
     *
     * @param file its path without the extension {@code .mv.db}; it is created if it does not exist, in a folder that does
     * @throws IllegalArgumentException if the path has a semicolon, which H2 takes for the beginning of its settings
     */
    public static EmbeddedDatabase open(Path file) {
        String path = file.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0) {
            throw new IllegalArgumentException("'" + path + "' has a semicolon; choose another file");
        }
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + path, "sa", "");
        pool.setMaxConnections(CONNECTIONS);
        return new EmbeddedDatabase(pool);
    }

    /** The connections to the database. */
    public DataSource dataSource() {
        return pool;
    }

    /** Closes the connections that are not in use; close fleets first. */
    @Override
    public void close() {
        pool.dispose();
    }
}
