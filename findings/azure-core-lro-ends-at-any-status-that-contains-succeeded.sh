#!/usr/bin/env bash
# @azure/core-lro 3.3.1: an operation counts as ended as soon as its status contains "succeeded" or "fail" anywhere.
# In ARM only Succeeded, Failed and Canceled are ends, and a service may name its other states as it likes; one would
# expect them to be polled on, as azure-core-management for Java does. PartiallySucceeded becomes a success and
# FailingOver an error. Compare the status that the service sent (updateState shows it), not the poller's.
set -euo pipefail
version=3.3.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund "@azure/core-lro@$version" > npm.log 2>&1 || { cat npm.log >&2; exit 2; }

cat > finding.mjs <<'JS'
import { createHttpPoller } from "@azure/core-lro";

const request = { method: "POST", url: "/run" };
for (const status of ["Distributing", "ValidationSucceeded", "PartiallySucceeded", "FailingOver"]) {
  let polls = 0;
  const poller = createHttpPoller({
    sendInitialRequest: async () => ({
      flatResponse: {},
      rawResponse: { request, statusCode: 202, headers: { "azure-asyncoperation": "/operations/1" } },
    }),
    sendPollRequest: async () => ({
      flatResponse: {},
      rawResponse: { request, statusCode: 200, headers: {}, body: { status: ++polls < 3 ? status : "Canceled" } },
    }),
  }, { intervalInMs: 10 });
  await poller.pollUntilDone().catch(() => {});
  console.log(`${status}, then Canceled: ${poller.operationState.status} after ${polls} polls`);
}
JS

printed=$(node finding.mjs)
echo "@azure/core-lro $version"
echo "$printed"
[ "$printed" = "Distributing, then Canceled: canceled after 3 polls
ValidationSucceeded, then Canceled: succeeded after 1 polls
PartiallySucceeded, then Canceled: succeeded after 1 polls
FailingOver, then Canceled: failed after 1 polls" ] || { echo "This has changed." >&2; exit 1; }
