#!/usr/bin/env bash
# `az image builder validator add --dis-on-failure true` is there to set what happens when a validation fails. The command
# of azure-cli 2.45.0 reads the template, puts a new `validate` object with its two flags in the place of the one that is
# there, and sends the template again: all inVMValidations are gone, and the next build distributes an image that nothing
# has tested. Nothing is said, and no command can add them again; send the whole template instead.
# Needs apt-get with Debian 12 as its source; installs nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p archives/partial
apt-get -y -qq install --download-only --no-install-recommends -o Debug::NoLocking=1 \
  -o Dir::Cache::archives="$work/archives" azure-cli=2.45.0-1 >/dev/null 2>&1
for package in archives/*.deb; do dpkg -x "$package" root; done

cat > probe.py <<'PYTHON'
import http.server, json, threading, types
from azure.cli.command_modules.vm import _image_builder as commands
from azure.core.pipeline.policies import SansIOHTTPPolicy
from azure.mgmt.imagebuilder import ImageBuilderClient

GROUP = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/images"
TEMPLATE = {
    "id": GROUP + "/providers/Microsoft.VirtualMachineImages/imageTemplates/web",
    "name": "web",
    "type": "Microsoft.VirtualMachineImages/imageTemplates",
    "location": "westeurope",
    "properties": {
        "provisioningState": "Succeeded",
        "source": {"type": "PlatformImage", "publisher": "Debian", "offer": "debian-12", "sku": "12", "version": "latest"},
        "validate": {
            "continueDistributeOnFailure": False,
            "sourceValidationOnly": False,
            "inVMValidations": [{"type": "Shell", "name": "answers", "inline": ["curl -fsS localhost"]}],
        },
        "distribute": [{"type": "VHD", "runOutputName": "disk"}],
    },
}
sent = []


class Arm(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.reply(TEMPLATE)

    def do_PUT(self):
        sent.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.reply(sent[-1])

    def reply(self, body):
        content = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Arm)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = ImageBuilderClient(object(), GROUP.split("/")[2], base_url=f"http://127.0.0.1:{server.server_port}",
                            authentication_policy=SansIOHTTPPolicy())
# What the command line makes of: --name web --resource-group images --dis-on-failure true --defer
command = types.SimpleNamespace(cli_ctx=types.SimpleNamespace(data={"_cache": True}), command_kwargs={})
commands.add_template_validator(command, client, "images", "web", dis_on_failure=True)
print("before", json.dumps(TEMPLATE["properties"]["validate"], sort_keys=True))
print("sent  ", json.dumps(sent[-1]["properties"]["validate"], sort_keys=True))
PYTHON

observed=$(PYTHONPATH=root/usr/lib/python3/dist-packages AZURE_CONFIG_DIR="$work/azure" /usr/bin/python3 probe.py)
cat <<REPORT
version:  azure-cli 2.45.0
expected: the validation stays, and continueDistributeOnFailure alone is changed
observed:
$observed
REPORT
wanted='before {"continueDistributeOnFailure": false, "inVMValidations": [{"inline": ["curl -fsS localhost"], "name": "answers", "type": "Shell"}], "sourceValidationOnly": false}
sent   {"continueDistributeOnFailure": true, "sourceValidationOnly": false}'
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
