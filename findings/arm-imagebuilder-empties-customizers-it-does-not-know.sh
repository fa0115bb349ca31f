#!/usr/bin/env bash
# @azure/arm-imagebuilder 5.0.0: a template that is read and sent again loses what the client does not know: of a
# customizer of another type, or a known one in another letter case, only type and name are left, and members of a newer
# api-version are gone, without an error. One would expect unknown parts to be kept or refused: the next build runs with
# empty steps. Send the template that you keep in your repository, or read and write the JSON itself.
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

const template = {
  location: "westeurope",
  identity: { type: "UserAssigned", userAssignedIdentities: { "/identities/builder": {} } },
  properties: {
    source: { type: "PlatformImage", publisher: "Canonical", offer: "ubuntu-24_04-lts", sku: "server", version: "latest" },
    customize: [
      { type: "Shell", name: "known", inline: ["true"] },
      { type: "Ansible", name: "of a later version", playbookUri: "https://example.com/site.yml" },
      { type: "shell", name: "in lower case", inline: ["true"] },
    ],
    distribute: [{ type: "ManagedImage", runOutputName: "web", imageId: "/images/web", location: "westeurope" }],
    ofALaterVersion: true,
  },
};
let sent;
const client = new ImageBuilderClient(
  { getToken: async () => ({ token: "token", expiresOnTimestamp: Date.now() + 3600000 }) },
  "11111111-2222-3333-4444-555555555555",
  { httpClient: { sendRequest: async (request) => {
    if (request.method === "PUT") sent = JSON.parse(request.body);
    return { request, status: 200, headers: createHttpHeaders(), bodyAsText: JSON.stringify(template) };
  } } });

const read = await client.virtualMachineImageTemplates.get("builds", "web");
await client.virtualMachineImageTemplates.createOrUpdate("builds", "web", read).submitted();
for (const step of sent.properties.customize) console.log(JSON.stringify(step));
console.log("ofALaterVersion:", sent.properties.ofALaterVersion);
JS

printed=$(node finding.mjs)
echo "@azure/arm-imagebuilder $version, sent after reading"
echo "$printed"
[ "$printed" = '{"type":"Shell","name":"known","inline":["true"]}
{"type":"Ansible","name":"of a later version"}
{"type":"shell","name":"in lower case"}
ofALaterVersion: undefined' ] || { echo "This has changed." >&2; exit 1; }
