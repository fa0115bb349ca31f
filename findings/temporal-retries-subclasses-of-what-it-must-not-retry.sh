#!/usr/bin/env bash
# Temporal Java SDK 1.38.0: RetryOptions.setDoNotRetry takes names of exception classes and compares them as text with the
# class that was thrown; a subclass is retried. One would expect it to work like catch. An activity that is told not to
# repeat IllegalArgumentException repeats NumberFormatException. Name every class, or throw
# ApplicationFailure.newNonRetryableFailure from the activity.
set -euo pipefail
version=1.38.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>io.temporal</groupId><artifactId>temporal-testing</artifactId><version>$version</version>
  </dependency></dependencies>
</project>
POM
mvn -q -ntp -B dependency:copy-dependencies -DoutputDirectory=lib

cat > Finding.java <<'JAVA'
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.RetryOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

public class Finding {
    static final AtomicInteger attempts = new AtomicInteger();

    @ActivityInterface
    public interface Build { void start(); }

    public static class BadTimeout implements Build {
        @Override public void start() {
            attempts.incrementAndGet();
            throw new NumberFormatException("ninety");
        }
    }

    @WorkflowInterface
    public interface Fleet { @WorkflowMethod void build(String notRetried); }

    public static class FleetOfOne implements Fleet {
        @Override public void build(String notRetried) {
            Workflow.newActivityStub(Build.class, ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofMinutes(1))
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setInitialInterval(Duration.ofMillis(10)).setMaximumAttempts(4)
                            .setDoNotRetry(notRetried).build())
                    .build()).start();
        }
    }

    public static void main(String[] args) {
        for (Class<?> type : new Class<?>[] {NumberFormatException.class, IllegalArgumentException.class}) {
            attempts.set(0);
            try (TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance()) {
                Worker worker = temporal.newWorker("queue");
                worker.registerWorkflowImplementationTypes(FleetOfOne.class);
                worker.registerActivitiesImplementations(new BadTimeout());
                temporal.start();
                temporal.getWorkflowClient().newWorkflowStub(Fleet.class,
                        WorkflowOptions.newBuilder().setTaskQueue("queue").build()).build(type.getName());
            } catch (WorkflowFailedException e) {
                System.out.println("not to be retried: " + type.getSimpleName() + ", attempts: " + attempts);
            }
        }
        System.exit(0);
    }
}
JAVA

mkdir classes
javac -cp "lib/*" -d classes Finding.java
printed=$(java -cp "classes:lib/*" Finding 2>/dev/null)
echo "Temporal Java SDK $version, a NumberFormatException is thrown"
echo "$printed"
[ "$printed" = "not to be retried: NumberFormatException, attempts: 1
not to be retried: IllegalArgumentException, attempts: 4" ] || { echo "This has changed." >&2; exit 1; }
