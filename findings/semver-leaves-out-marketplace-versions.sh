#!/usr/bin/env bash
# npm's semver 7.7.3 and image versions of the marketplace: 18.04.202306070 is no version for it, since a number must not
# begin with 0. maxSatisfying and coerce do not say so: the first leaves such versions out and picks an older one, the
# second gives null. With loose it reads them, and writes 18.4.202306070, an image that does not exist. One would expect
# an error, or the name back. Compare the three numbers of an image version yourself, and keep its text as the name.
set -euo pipefail
version=7.7.3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund "semver@$version" > npm.log 2>&1 || { cat npm.log >&2; exit 2; }

cat > finding.cjs <<'JS'
const semver = require("semver");

const newest = "18.04.202306070";
console.log("newest of two:", semver.maxSatisfying([newest, "16.10.202001010"], "*"));
console.log("coerce:", semver.coerce(newest));
console.log("loose:", semver.valid(newest, { loose: true }));
console.log("from a gallery:", semver.valid("0.25342.22189"));
JS

printed=$(node finding.cjs)
echo "semver $version"
echo "$printed"
[ "$printed" = "newest of two: 16.10.202001010
coerce: null
loose: 18.4.202306070
from a gallery: 0.25342.22189" ] || { echo "This has changed." >&2; exit 1; }
