#!/usr/bin/env bash
# Azurite 3.35.0: a range that begins where the blob ends is answered with 206, no content and "bytes 6-5/6"; one byte
# further it is 416. One would expect 416 for both: HTTP calls a range unsatisfiable that begins at or after the end.
# Whoever follows a build log asks for just this range whenever nothing is new, and code that was tried with Azurite alone
# has never met the 416 of a stricter server. Take 416 for "nothing new", and test that with an answer of your own.
set -euo pipefail
version=3.35.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund "azurite@$version" @azure/storage-blob@12.28.0 > npm.log 2>&1 || { cat npm.log >&2; exit 2; }

cat > finding.mjs <<'JS'
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { once } from "node:events";
import { BlobServiceClient } from "@azure/storage-blob";

const door = createServer().listen(0, "127.0.0.1");
await once(door, "listening");
const { port } = door.address();
door.close();
const key = Buffer.from("no secret").toString("base64");
const azurite = spawn("node_modules/.bin/azurite-blob",
  ["--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--blobPort", port],
  { env: { ...process.env, AZURITE_ACCOUNTS: `builds:${key}` } });
await once(azurite.stdout, "data");
try {
  const container = BlobServiceClient.fromConnectionString("DefaultEndpointsProtocol=http;"
    + `AccountName=builds;AccountKey=${key};BlobEndpoint=http://127.0.0.1:${port}/builds`).getContainerClient("logs");
  await container.create();
  const log = container.getAppendBlobClient("customization.log");
  await log.create();
  await log.appendBlock("begin\n", 6);
  for (const from of [5, 6, 7]) {
    const said = await log.download(from).then(
      (answer) => `${answer._response.status}, ${answer.contentRange}, ${answer.contentLength} bytes`,
      (error) => `${error.statusCode}, ${error.code}`);
    console.log(`6 bytes, from ${from}: ${said}`);
  }
} finally {
  azurite.kill();
}
JS

printed=$(node finding.mjs)
echo "Azurite $version"
echo "$printed"
[ "$printed" = "6 bytes, from 5: 206, bytes 5-5/6, 1 bytes
6 bytes, from 6: 206, bytes 6-5/6, 0 bytes
6 bytes, from 7: 416, InvalidRange" ] || { echo "This has changed." >&2; exit 1; }
