#!/usr/bin/env bash
# For the client @azure/arm-imagebuilder 5.0.0 a template is a flat object: `source` and `distribute` stand beside
# `location`. Whoever hands over the body as REST, ARM templates and the documentation write it, with the members under
# `properties`, gets no error from JavaScript: the client sends `location`, `identity` and `tags`, and the whole build
# definition is missing. Flatten `properties` first; in TypeScript do not cast the body to `any`.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @azure/arm-imagebuilder@5.0.0 @azure/core-rest-pipeline@1.24.0

cat > probe.mjs <<'JS'
import { ImageBuilderClient } from "@azure/arm-imagebuilder";
import { createHttpHeaders } from "@azure/core-rest-pipeline";

const token = { getToken: async () => ({ token: "none", expiresOnTimestamp: Date.now() + 3600000 }) };
const httpClient = {
  sendRequest: async (request) => {
    console.log(request.body);
    return { request, status: 200, headers: createHttpHeaders(), bodyAsText: request.body };
  },
};
const client = new ImageBuilderClient(token, "00000000-0000-0000-0000-000000000000", { httpClient });
await client.virtualMachineImageTemplates.createOrUpdate("images", "web", {
  location: "westeurope",
  identity: { type: "None" },
  properties: {
    source: { type: "PlatformImage", publisher: "Canonical", offer: "ubuntu-24_04-lts", sku: "server", version: "latest" },
    distribute: [{ type: "VHD", runOutputName: "disk" }],
  },
});
JS

observed=$(node probe.mjs)
wanted='{"location":"westeurope","identity":{"type":"None"}}'
cat <<REPORT
version:  @azure/arm-imagebuilder 5.0.0
expected: the source and the distributor in the body that is sent, or an error about the member 'properties'
observed: $observed
REPORT
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
