#!/usr/bin/env bash
# @azure/core-lro 3.3.1: when one request of a poller fails, a reset connection included, the state of the operation
# becomes "failed" for good: isDone is true, and waiting again asks nobody and throws the old error. One would expect the
# operation to be running still, as it is in Azure, and the poller to go on. Do not read operationState or isDone as
# Azure's word: serialize() the poller while it runs, and restore it from that after an error of the network.
set -euo pipefail
version=3.3.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund "@azure/core-lro@$version" @azure/core-rest-pipeline@1.24.0 > npm.log 2>&1 || { cat npm.log >&2; exit 2; }

cat > finding.mjs <<'JS'
import { createHttpPoller } from "@azure/core-lro";
import { RestError } from "@azure/core-rest-pipeline";

const request = { method: "POST", url: "/run" };
let polls = 0;
const operation = {
  sendInitialRequest: async () => ({
    flatResponse: {},
    rawResponse: { request, statusCode: 202, headers: { "azure-asyncoperation": "/operations/1" } },
  }),
  sendPollRequest: async () => {
    if (++polls === 1) throw new RestError("socket hang up", { code: RestError.REQUEST_SEND_ERROR });
    return { flatResponse: {}, rawResponse: { request, statusCode: 200, headers: {}, body: { status: "Succeeded" } } };
  },
};
const begun = createHttpPoller(operation, { intervalInMs: 10 });
const kept = await begun.serialize();
const restored = createHttpPoller(operation, { intervalInMs: 10, restoreFrom: kept });

for (const [name, poller] of Object.entries({ first: begun, again: begun, restored })) {
  const end = await poller.pollUntilDone().then(() => "no error", (error) => error.message);
  console.log(`${name}: ${end}; ${poller.operationState.status}, done ${poller.isDone}, polls ${polls}`);
}
JS

printed=$(node finding.mjs)
echo "@azure/core-lro $version"
echo "$printed"
[ "$printed" = "first: socket hang up; failed, done true, polls 1
again: socket hang up; failed, done true, polls 1
restored: no error; succeeded, done true, polls 2" ] || { echo "This has changed." >&2; exit 1; }
