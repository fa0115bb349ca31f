#!/usr/bin/env bash
# @azure/arm-imagebuilder 5.0.0 on @azure/core-lro 3.3.1: the abort signal of one pollUntilDone ends the poller, not just
# that wait: every later wait and every poll() throws an AbortError, without any signal of its own. One would expect to
# be able to wait ten minutes, report, and wait again. To wait in portions, call poll() and sleep yourself.
set -euo pipefail
version=5.0.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund "@azure/arm-imagebuilder@$version" @azure/core-lro@3.3.1 @azure/core-rest-pipeline@1.24.0 \
  > npm.log 2>&1 || { cat npm.log >&2; exit 2; }

cat > finding.mjs <<'JS'
import { ImageBuilderClient } from "@azure/arm-imagebuilder";
import { createHttpHeaders } from "@azure/core-rest-pipeline";

let polls = 0;
const client = new ImageBuilderClient(
  { getToken: async () => ({ token: "token", expiresOnTimestamp: Date.now() + 3600000 }) },
  "11111111-2222-3333-4444-555555555555",
  { httpClient: { sendRequest: async (request) => request.method === "POST"
    ? { request, status: 202, headers: createHttpHeaders({ "azure-asyncoperation": request.url.replace(/run.*/, "op") }) }
    : { request, status: 200, headers: createHttpHeaders(),
        bodyAsText: JSON.stringify({ status: ++polls < 5 ? "InProgress" : "Succeeded" }) } } });
const begin = () => client.virtualMachineImageTemplates.run("builds", "web", { updateIntervalInMs: 50 });
const end = (waiting) => waiting.then(() => "no error", (error) => error.name);

const poller = begin();
console.log("wait with a limit:", await end(poller.pollUntilDone({ abortSignal: AbortSignal.timeout(120) })));
console.log("wait without one:", await end(poller.pollUntilDone()));
console.log("poll:", await end(poller.poll()));
console.log("state:", poller.operationState.status);
console.log("another poller:", await end(begin().pollUntilDone()));
JS

printed=$(node finding.mjs)
echo "@azure/arm-imagebuilder $version"
echo "$printed"
[ "$printed" = "wait with a limit: AbortError
wait without one: AbortError
poll: AbortError
state: running
another poller: no error" ] || { echo "This has changed." >&2; exit 1; }
