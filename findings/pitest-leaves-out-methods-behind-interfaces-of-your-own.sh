#!/usr/bin/env bash
# PIT 1.30.2: rules are often methods that a static list names, as in List.of(Rules::isShort). Whether PIT makes mutants of
# such a method depends on the type of the list. With Predicate it does. With an interface of your own, its filter FSTATI
# takes the method for code that runs once, when the class is loaded: there are no mutants, the method is missing from the
# report, and the score is that of the rest, although no test looks at the rule. Switch it off with --features=-FSTATI.
set -euo pipefail
version=1.30.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.pitest</groupId><artifactId>pitest-command-line</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.pitest</groupId><artifactId>pitest-junit5-plugin</artifactId><version>1.2.3</version></dependency>
    <dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>5.13.4</version></dependency>
    <dependency><groupId>org.junit.platform</groupId><artifactId>junit-platform-launcher</artifactId><version>1.13.4</version></dependency>
  </dependencies>
</project>
POM
mvn -q -ntp -B dependency:copy-dependencies -DoutputDirectory=lib

mkdir -p source/rules
rules() { # type of a rule
  cat > source/rules/Rules.java <<JAVA
package rules;

import java.util.List;
import java.util.function.Predicate;

public class Rules {
    interface Rule {
        boolean test(String name);
    }

    static final List<$1> ALL = List.of(Rules::isShort);

    private static boolean isShort(String name) {
        return name.length() < 5;
    }

    public static int countRules() {
        return ALL.size();
    }

    public static boolean isBroken(String name) {
        return !ALL.get(0).test(name);
    }
}
JAVA
  rm -rf classes
  javac -d classes -cp "lib/*" source/rules/*.java
}
cat > source/rules/RulesTest.java <<'JAVA'
package rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void there_is_one_rule() {
        assertEquals(1, Rules.countRules());
        Rules.isBroken("web");
    }
}
JAVA

mutants() { # options
  rm -rf report
  java -cp "classes:lib/*" org.pitest.mutationtest.commandline.MutationCoverageReport --reportDir report \
    --targetClasses rules.Rules --targetTests rules.RulesTest --sourceDirs source --outputFormats CSV \
    --timestampedReports=false "$@" > log.txt 2>&1
  cut -d, -f4,6 report/mutations.csv | sort | uniq -c | sed 's/^ */  /'
}

rules 'Predicate<String>'
echo "PIT $version, mutants of methods behind Predicate:"
mutants | tee predicate.txt
rules Rule
echo "PIT $version, behind an interface of one's own:"
mutants | tee own.txt
echo "PIT $version, behind an interface of one's own, without FSTATI:"
mutants --features=-FSTATI | tee all.txt
grep -q 'isShort,SURVIVED' predicate.txt
if grep -q isShort own.txt; then exit 1; fi
grep -q 'isShort,SURVIVED' all.txt
