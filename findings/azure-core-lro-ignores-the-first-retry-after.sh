#!/usr/bin/env bash
# @azure/core-lro 3.3.1: the Retry-After of the answer that begins an operation is ignored: the first poll follows at once.
# One taken from a poll is used for all polls to come, also after answers without it, and Retry-After: 0 leaves the
# interval alone. One would expect each answer to say when to ask next, as azure-core for Java has it. Under the tight
# limits of ARM each start costs two requests: when you start many, await submitted() and sleep before pollUntilDone().
set -euo pipefail
version=3.3.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund "@azure/core-lro@$version" > npm.log 2>&1 || { cat npm.log >&2; exit 2; }

cat > finding.mjs <<'JS'
import { createHttpPoller } from "@azure/core-lro";

const request = { method: "POST", url: "/run" };

/** The gaps between the requests, in half seconds, when each answer but the last carries the given Retry-After. */
async function gaps(...retryAfter) {
  const asked = [];
  const answer = (statusCode, body, headers = {}) => {
    const wait = retryAfter[asked.length];
    asked.push(Date.now());
    if (wait !== undefined) headers["retry-after"] = wait;
    return { flatResponse: {}, rawResponse: { request, statusCode, headers, body } };
  };
  await createHttpPoller({
    sendInitialRequest: async () => answer(202, undefined, { "azure-asyncoperation": "/operations/1" }),
    sendPollRequest: async () => answer(200, { status: asked.length < retryAfter.length ? "InProgress" : "Succeeded" }),
  }, { intervalInMs: 500 }).pollUntilDone();
  return asked.slice(1).map((time, i) => Math.round((time - asked[i]) / 500)).join(" ");
}

console.log("2 on the first answer:", await gaps("2", undefined));
console.log("1 on the second, none after:", await gaps(undefined, "1", undefined));
console.log("0 on the second:", await gaps(undefined, "0"));
JS

printed=$(node finding.mjs)
echo "@azure/core-lro $version, own interval half a second; gaps in half seconds"
echo "$printed"
[ "$printed" = "2 on the first answer: 0 1
1 on the second, none after: 0 2 2
0 on the second: 0 1" ] || { echo "This has changed." >&2; exit 1; }
