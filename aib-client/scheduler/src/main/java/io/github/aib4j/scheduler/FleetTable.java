package io.github.aib4j.scheduler;

import io.github.aib4j.model.value.OneLine;
import io.github.aib4j.scheduler.DurableFleetException.Reason;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of a fleet, in the form that db-scheduler documents. */
record FleetTable(DataSource database, String name) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,50}");
    private static final List<String> COLUMNS = List.of(
            "task_name",
            "task_instance",
            "task_data",
            "execution_time",
            "picked",
            "picked_by",
            "last_success",
            "last_failure",
            "consecutive_failures",
            "last_heartbeat",
            "version",
            "priority");

    FleetTable {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + OneLine.of(name, 100)
                    + "' is not the name of a table; use 1 to 51 letters, digits and underscores");
        }
    }

    /**
     * Creates the table if it does not exist, and checks its columns.
     *
     * @throws DurableFleetException if the database does not answer, or the table has other columns
     */
    void ensure() {
        try (Connection connection = database.getConnection()) {
            boolean isH2 = product(connection).equals("H2");
            if (isH2) {
                execute(connection, "set write_delay 0"); // otherwise, committed data may be lost with the process
            }
            Optional<List<String>> columns = columns(connection);
            if (columns.isEmpty()) {
                create(connection, isH2);
                columns = columns(connection);
            }
            check(columns.orElse(List.of()));
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    static DurableFleetException unavailable(Exception e) {
        return new DurableFleetException(
                Reason.DATABASE_UNAVAILABLE,
                Optional.empty(),
                "The database of the fleet cannot be used: " + OneLine.of(String.valueOf(e.getMessage()), 500)
                        + ". Nothing was lost; builds that run go on at the service.",
                e);
    }

    private static String product(Connection connection) throws SQLException {
        return String.valueOf(connection.getMetaData().getDatabaseProductName());
    }

    /** The names of the columns; empty if there is no such table. */
    private Optional<List<String>> columns(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement()) {
            ResultSetMetaData found = select.executeQuery("select * from " + name + " where 1 = 0")
                    .getMetaData();
            TreeSet<String> names = new TreeSet<>();
            for (int i = 1; i <= found.getColumnCount(); i++) {
                names.add(found.getColumnName(i).toLowerCase(Locale.ROOT));
            }
            return Optional.of(List.copyOf(names));
        } catch (SQLException e) {
            if (!connection.isValid(5)) {
                throw e;
            }
            rollBack(connection);
            return Optional.empty();
        }
    }

    private static void rollBack(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    private void create(Connection connection, boolean isH2) throws SQLException {
        if (!isH2 && !product(connection).equals("PostgreSQL")) {
            throw differs(
                    "does not exist, and is created on H2 and PostgreSQL only; create it with db-scheduler's"
                            + " script for " + product(connection) + ", with the column priority",
                    null);
        }
        try {
            for (String statement : statements(isH2)) {
                execute(connection, statement);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) { // another process may have been faster
            rollBack(connection);
            if (columns(connection).isEmpty()) {
                throw differs(
                        "does not exist, and cannot be created (" + OneLine.of(String.valueOf(e.getMessage()), 300)
                                + "); create it with the script in SCHEDULER.md",
                        e);
            }
        }
    }

    private List<String> statements(boolean isH2) {
        String text = isH2 ? "varchar(100)" : "text";
        String bytes = isH2 ? "varbinary(1000000)" : "bytea";
        String time = "timestamp with time zone";
        return List.of(
                "create table " + name + " (task_name " + text + " not null, task_instance " + text + " not null,"
                        + " task_data " + bytes + ", execution_time " + time + " not null, picked boolean not null,"
                        + " picked_by " + text + ", last_success " + time + ", last_failure " + time + ","
                        + " consecutive_failures int, last_heartbeat " + time + ", version bigint not null,"
                        + " priority smallint, primary key (task_name, task_instance))",
                "create index " + name + "_due on " + name + " (execution_time)",
                "create index " + name + "_alive on " + name + " (last_heartbeat)",
                "create index " + name + "_first on " + name + " (priority desc, execution_time asc)");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void check(List<String> found) {
        List<String> missing =
                COLUMNS.stream().filter(column -> !found.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw differs(
                    "lacks the columns " + String.join(", ", missing)
                            + "; give the fleet a table of its own, or change this one to db-scheduler's current form",
                    null);
        }
    }

    private DurableFleetException differs(String what, @Nullable Exception cause) {
        return new DurableFleetException(
                Reason.SCHEMA_DIFFERS, Optional.empty(), "The table '" + name + "' " + what + ".", cause);
    }
}
