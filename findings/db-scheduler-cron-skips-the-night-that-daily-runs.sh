#!/usr/bin/env bash
# "Every night at 02:30" can be said in two ways to db-scheduler 16.12.0, and they differ on the night when clocks go
# forward and 02:30 does not exist: Daily runs at 03:30 instead, the cron schedule skips the whole day. A nightly build of
# images by cron is missing once a year, silently. Use Daily, an hour that always exists, or UTC.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>probe</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.github.kagkarlsson</groupId><artifactId>db-scheduler</artifactId><version>16.12.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
POM
mvn -B -q -ntp dependency:build-classpath -Dmdep.outputFile=classpath > maven.log 2>&1

cat > Probe.java <<'JAVA'
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.*;
import java.time.*;

public class Probe {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  static void print(String name, Schedule schedule) {
    StringBuilder line = new StringBuilder(name);
    Instant time = Instant.parse("2026-03-27T12:00:00Z");
    for (int i = 0; i < 3; i++) {
      time = schedule.getNextExecutionTime(ExecutionComplete.simulatedSuccess(time));
      line.append("  ").append(time.atZone(ZONE).toLocalDateTime());
    }
    System.out.println(line);
  }

  public static void main(String[] args) {
    print("daily", new Daily(ZONE, LocalTime.of(2, 30)));
    print("cron ", Schedules.cron("0 30 2 * * *", ZONE));
  }
}
JAVA

observed=$(java -cp "$(cat classpath)" Probe.java)
cat <<REPORT
version:  db-scheduler 16.12.0
expected: both run once on 29 March 2026, when clocks go forward from 02:00 to 03:00
observed:
$observed
REPORT
wanted='daily  2026-03-28T02:30  2026-03-29T03:30  2026-03-30T02:30
cron   2026-03-28T02:30  2026-03-30T02:30  2026-03-31T02:30'
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
