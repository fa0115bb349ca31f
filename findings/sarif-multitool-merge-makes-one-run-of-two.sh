#!/usr/bin/env bash
# `sarif-multitool merge` (5.7.0) of the reports of two runs makes one run of them: the identity of one of the
# two (automationDetails, which tells build 1 from build 2) is gone, and a finding that both have is there once. It exits
# 0 and says nothing. Merging the reports of a fleet of templates so loses which template had which finding. Append the members of
# `runs` yourself: SARIF allows as many runs in a log as one likes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund @microsoft/sarif-multitool-linux@5.7.0
tool=node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
chmod +x "$tool"
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

for build in 1 2; do
  cat > "build$build.sarif" <<SARIF
{"version": "2.1.0", "runs": [{
  "tool": {"driver": {"name": "linter", "version": "1.0.0"}},
  "automationDetails": {"id": "templates/build-$build"},
  "results": [{"ruleId": "D03", "message": {"text": "The name is used twice"},
    "locations": [{"physicalLocation": {"artifactLocation": {"uri": "template.json"}}}]}]}]}
SARIF
done
"$tool" merge build1.sarif build2.sarif --output-file merged.sarif > merge.log

observed=$(node -e '
  const { runs } = JSON.parse(require("fs").readFileSync("merged.sarif", "utf8").replace(/^\uFEFF/, ""));
  for (const run of runs) console.log(`run ${run.automationDetails.id.replace(/[12]$/, "N")} with ${run.results.length} result(s)`);')
cat <<REPORT
version:  @microsoft/sarif-multitool 5.7.0
expected: run templates/build-N with 1 result(s), twice, for N = 1 and N = 2
observed: $observed
REPORT
wanted='run templates/build-N with 1 result(s)'
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
