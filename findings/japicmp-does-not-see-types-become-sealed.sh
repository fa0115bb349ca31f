#!/usr/bin/env bash
# japicmp 0.27.0 does not see that a public interface or class becomes sealed: it reports no change at all, although
# every implementation outside the library stops compiling and loading. A release that closes a family of types passes a
# build with --error-on-binary-incompatibility. Check by a test of your own which public types are sealed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>probe</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.github.siom79.japicmp</groupId><artifactId>japicmp</artifactId><version>0.27.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
POM
mvn -B -q -ntp dependency:build-classpath -Dmdep.outputFile=classpath > maven.log 2>&1

mkdir old new user
echo 'package lib; public interface Step { }' > old/Step.java
echo 'package lib; public sealed interface Step permits Step.Shell { final class Shell implements Step { } }' > new/Step.java
echo 'public class Mine implements lib.Step { public static void main(String[] a) { System.out.println("runs"); } }' > user/Mine.java
for version in old new; do
  javac -d "$version/classes" "$version/Step.java"
  jar --create --file "$version.jar" -C "$version/classes" .
done
javac -cp old.jar -d user user/Mine.java

verdict=0
java -cp "$(cat classpath)" japicmp.JApiCmp -o old.jar -n new.jar -m --error-on-binary-incompatibility --error-on-source-incompatibility > report.txt 2>&1 || verdict=$?
observed="japicmp exits $verdict and reports $(grep -c 'MODIFIED' report.txt || true) modified types
with old.jar: $(java -cp old.jar:user Mine 2>&1 | head -n 1)
with new.jar: $( (java -cp new.jar:user Mine 2>&1 || true) | grep -o -m 1 IncompatibleClassChangeError)"
cat <<REPORT
version:  japicmp 0.27.0
expected: an incompatible change of lib.Step, and an exit code other than 0
observed:
$observed
REPORT
wanted='japicmp exits 0 and reports 0 modified types
with old.jar: runs
with new.jar: IncompatibleClassChangeError'
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
