#!/usr/bin/env bash
# Copying a sparse VHD means asking which pages are filled. The service answers with the first and the last byte, both
# included; the JavaScript client @azure/storage-blob 12.28.0 turns that into offset and count, but computes count as
# end - start. A page of 512 bytes gets a count of 511, so whoever copies `count` bytes from `offset` loses the last byte
# of every range, and 511 is no number of bytes that pages can be written with. Iterate over listPageRanges() instead,
# which hands out start and end as they are.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @azure/storage-blob@12.28.0

cat > probe.mjs <<'JS'
import { AnonymousCredential, PageBlobClient } from "@azure/storage-blob";
import { createServer } from "node:http";

const pages = "<PageRange><Start>0</Start><End>511</End></PageRange>"
  + "<PageRange><Start>1048576</Start><End>5242879</End></PageRange>";
const server = createServer((request, response) => {
  response.setHeader("Content-Type", "application/xml");
  response.end(`<?xml version="1.0" encoding="utf-8"?><PageList>${pages}</PageList>`);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const url = `http://127.0.0.1:${server.address().port}/account/vhds/os.vhd`;
const client = new PageBlobClient(url, new AnonymousCredential());
console.log("getPageRanges", JSON.stringify((await client.getPageRanges()).pageRange));
const listed = [];
for await (const { start, end } of client.listPageRanges()) listed.push({ start, end });
console.log("listPageRanges", JSON.stringify(listed));
server.close();
server.closeAllConnections();
JS

observed=$(node probe.mjs)
cat <<REPORT
version:  @azure/storage-blob 12.28.0
expected: from getPageRanges [{"offset":0,"count":512},{"offset":1048576,"count":4194304}]
observed:
$observed
REPORT
wanted='getPageRanges [{"offset":0,"count":511},{"offset":1048576,"count":4194303}]
listPageRanges [{"start":0,"end":511},{"start":1048576,"end":5242879}]'
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
