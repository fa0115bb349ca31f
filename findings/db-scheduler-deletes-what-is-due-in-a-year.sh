#!/usr/bin/env bash
# Two instances of an application share the table of db-scheduler 16.12.0, and one of them does not know a task of the
# other (an older release, another role). When a due execution of that task has been seen there for 14 days, dead
# execution detection deletes all executions of the task, also one that is scheduled for next year. Nobody ran them,
# and the time of execution plays no part. Give each role its own table, or set deleteUnresolvedAfter far beyond the
# longest time for which releases are mixed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>probe</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.github.kagkarlsson</groupId><artifactId>db-scheduler</artifactId><version>16.12.0</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
POM
mvn -B -q -ntp dependency:build-classpath -Dmdep.outputFile=classpath > maven.log 2>&1

cat > Probe.java <<'JAVA'
import com.github.kagkarlsson.scheduler.task.helper.*;
import com.github.kagkarlsson.scheduler.testhelper.*;
import java.sql.*;
import java.time.*;
import org.h2.jdbcx.JdbcDataSource;

public class Probe {
  static final JdbcDataSource TABLE = new JdbcDataSource();
  static final SettableClock CLOCK = new SettableClock();

  public static void main(String[] args) throws Exception {
    TABLE.setURL("jdbc:h2:mem:probe;DB_CLOSE_DELAY=-1");
    try (Connection connection = TABLE.getConnection(); Statement statement = connection.createStatement()) {
      statement.execute("create table scheduled_tasks (task_name varchar(100), task_instance varchar(100), "
          + "task_data blob, execution_time timestamp(6) with time zone, picked boolean, picked_by varchar(50), "
          + "last_success timestamp(6) with time zone, last_failure timestamp(6) with time zone, "
          + "consecutive_failures int, last_heartbeat timestamp(6) with time zone, version bigint, priority int, "
          + "primary key (task_name, task_instance))");
    }
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    CLOCK.set(start);
    OneTimeTask<Void> build = Tasks.oneTime("build").execute((instance, context) -> {});
    OneTimeTask<Void> cleanup = Tasks.oneTime("cleanup").execute((instance, context) -> {});
    ManualScheduler newer = TestHelper.createManualScheduler(TABLE, build, cleanup).clock(CLOCK).build();
    newer.schedule(cleanup.instance("due now"), start);
    newer.schedule(cleanup.instance("due in a year"), start.plus(Duration.ofDays(365)));

    ManualScheduler older = TestHelper.createManualScheduler(TABLE, build).clock(CLOCK).build();
    for (int day : new int[] {0, 8, 16}) {
      CLOCK.set(start.plus(Duration.ofDays(day)));
      older.runAnyDueExecutions();
      older.runDeadExecutionDetection();
      System.out.println("day " + day + ": " + rows());
    }
    System.exit(0);
  }

  static String rows() throws SQLException {
    try (Connection connection = TABLE.getConnection(); Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(
            "select count(*), listagg(task_instance, ', ') within group (order by task_instance) from scheduled_tasks")) {
      rows.next();
      return rows.getInt(1) + " rows" + (rows.getInt(1) == 0 ? "" : ": " + rows.getString(2));
    }
  }
}
JAVA

observed=$(java -cp "$(cat classpath)" Probe.java)
cat <<REPORT
version:  db-scheduler 16.12.0
expected: the execution that is due in a year is still there on day 16
observed:
$observed
REPORT
wanted='day 0: 2 rows: due in a year, due now
day 8: 2 rows: due in a year, due now
day 16: 0 rows'
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
