#!/usr/bin/env bash
# Jazzer 0.30.0: String.regionMatches returns false if a region starts behind the end of its text, as its Javadoc says.
# In code that Jazzer instruments, the same call throws StringIndexOutOfBoundsException, since the hook cuts the regions
# out of the texts before it compares them. The fuzzer then reports a correct program as faulty at its first input, with
# a stack trace that names neither the program nor the hook. Compare the lengths before the call.
set -euo pipefail
version=0.30.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>com.code-intelligence</groupId><artifactId>jazzer</artifactId><version>$version</version>
  </dependency></dependencies>
</project>
POM
mvn -q -ntp -B dependency:copy-dependencies -DoutputDirectory=lib

cat > Finding.java <<'JAVA'
public class Finding {
    static final String TYPE = "Microsoft.Compute/galleries";

    /** Whether "images" follows the type and one more character; the type ends before that. */
    static boolean goesOn() {
        return TYPE.regionMatches(TYPE.length() + 1, "images", 0, 6);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (goesOn()) {
            throw new AssertionError();
        }
    }

    public static void main(String[] args) {
        System.out.println("plain: " + goesOn());
    }
}
JAVA
javac -d classes Finding.java
java -cp classes Finding | tee plain.txt
grep -qx 'plain: false' plain.txt

fuzz() { # options
  java -XX:+IgnoreUnrecognizedVMOptions -XX:+EnableDynamicAgentLoading -cp "classes:lib/*" \
    com.code_intelligence.jazzer.Jazzer --target_class=Finding --instrumentation_includes=Finding \
    --custom_hook_includes=Finding --reproducer_path="$work" -runs=100 "$@" > fuzz.txt 2>&1 || true
  grep -A3 '^== Java Exception\|^Done' fuzz.txt | sed "s/^/  /"
}
echo "Jazzer $version:"
fuzz
grep -q '^== Java Exception: java.lang.StringIndexOutOfBoundsException' fuzz.txt
echo "Jazzer $version without hooks:"
fuzz --hooks=false
if grep -q '^== Java Exception' fuzz.txt; then exit 1; fi
