#!/usr/bin/env bash
# `az image builder create --image-template FILE` looks as if it sent the file. The command of azure-cli 2.45.0 makes
# objects of its SDK of it, for api-version 2022-02-14, and sends what those have members for: the address of a VHD, the
# error handling and the optimization of the file are left out without a word. The build then deletes the machine that
# should have been kept for a look at the error, and the disk lies in a storage account of the service's choice.
# Needs apt-get with Debian 12 as its source; installs nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p archives/partial
apt-get -y -qq install --download-only --no-install-recommends -o Debug::NoLocking=1 \
  -o Dir::Cache::archives="$work/archives" azure-cli=2.45.0-1 >/dev/null 2>&1
for package in archives/*.deb; do dpkg -x "$package" root; done

cat > template.json <<'JSON'
{
  "location": "westeurope",
  "properties": {
    "source": {"type": "PlatformImage", "publisher": "Debian", "offer": "debian-12", "sku": "12", "version": "latest"},
    "optimize": {"vmBoot": {"state": "Enabled"}},
    "errorHandling": {"onCustomizerError": "abort", "onValidationError": "abort"},
    "distribute": [{"type": "VHD", "runOutputName": "disk", "uri": "https://images.blob.core.windows.net/vhds/web.vhd"}]
  }
}
JSON

cat > probe.py <<'PYTHON'
import json
from azure.cli.command_modules.vm import _image_builder as commands
from azure.core.pipeline.policies import SansIOHTTPPolicy
from azure.core.pipeline.transport import HttpTransport
from azure.mgmt.imagebuilder import ImageBuilderClient


class Sent(Exception):
    pass


class Shown(HttpTransport):
    """Shows a request instead of sending it."""

    def send(self, request, **_):
        print("api-version", request.url.split("api-version=")[1])
        print("properties ", json.dumps(json.loads(request.body)["properties"], sort_keys=True))
        raise Sent

    def open(self):
        pass

    def close(self):
        pass

    def __exit__(self, *_):
        pass


client = ImageBuilderClient(object(), "11111111-2222-3333-4444-555555555555", transport=Shown(),
                            authentication_policy=SansIOHTTPPolicy())
try:
    commands.create_image_template(None, client, "images", "web", image_template="template.json")
except Sent:
    pass
PYTHON

observed=$(PYTHONPATH=root/usr/lib/python3/dist-packages AZURE_CONFIG_DIR="$work/azure" /usr/bin/python3 probe.py 2>/dev/null)
cat <<REPORT
version:  azure-cli 2.45.0
expected: all members of the file in the request, or an error that names those that cannot be sent
observed:
$observed
REPORT
wanted='api-version 2022-02-14
properties  {"distribute": [{"runOutputName": "disk", "type": "VHD"}], "source": {"offer": "debian-12", "publisher": "Debian", "sku": "12", "type": "PlatformImage", "version": "latest"}}'
[ "$observed" = "$wanted" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
