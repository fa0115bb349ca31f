#!/usr/bin/env bash
# @azure/arm-imagebuilder 5.0.0 on @azure/core-lro 3.3.1: a build that fails gives a plain Error with one sentence. The
# error code stands only in the text, details are gone, and so is the whole body, poller.result included; a cancelled
# build has no reason at all. One would expect the RestError with code and status that a refused request gives.
# Read lastRunStatus of the template after a failure, or keep the last body with a policy of your own in the pipeline.
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

const error = {
  code: "CustomizationFailed",
  message: "Step 3 exited with 7.",
  details: [{ code: "ScriptFailed", message: "nginx is not installed" }],
};
let begun, status;
const client = new ImageBuilderClient(
  { getToken: async () => ({ token: "token", expiresOnTimestamp: Date.now() + 3600000 }) },
  "11111111-2222-3333-4444-555555555555",
  { httpClient: { sendRequest: async (request) => request.method === "POST"
    ? { request, status: begun, bodyAsText: JSON.stringify({ error }),
        headers: createHttpHeaders({ "azure-asyncoperation": request.url.replace(/run.*/, "op") }) }
    : { request, status: 200, headers: createHttpHeaders(), bodyAsText: JSON.stringify({ status, error }) } } });

for ([begun, status] of [[409, "none"], [202, "Failed"], [202, "Canceled"]]) {
  const poller = client.virtualMachineImageTemplates.run("builds", "web", { updateIntervalInMs: 10 });
  const caught = await poller.pollUntilDone().catch((e) => e);
  console.log(`run ${begun}, operation ${status}: ${caught.name}, code ${caught.code}, ` +
    `status ${caught.statusCode}, result ${poller.result}\n  ${caught.message}`);
}
JS

printed=$(node finding.mjs)
echo "@azure/arm-imagebuilder $version"
echo "$printed"
[ "$printed" = "run 409, operation none: RestError, code CustomizationFailed, status 409, result undefined
  Step 3 exited with 7.
run 202, operation Failed: Error, code undefined, status undefined, result undefined
  The long-running operation has failed. CustomizationFailed. Step 3 exited with 7.
run 202, operation Canceled: Error, code undefined, status undefined, result undefined
  Operation was canceled" ] || { echo "This has changed." >&2; exit 1; }
