"""Scripts of the default theme that need no page, run by Node.js."""

import json
import os
import subprocess
from typing import Any

from tests.conftest import ROOT

THEME = ROOT / "themes" / "default"


def node(code: str, value: object = None, **environment: str) -> Any:
    """What `code` returns, as the body of an async function that knows `value`, and `load` to import from the theme.

    A Map comes out as its items, bytes as their numbers.
    """
    script = f"""
        import {{ readFileSync }} from "node:fs";
        const value = JSON.parse(readFileSync(0, "utf8"));
        const load = (path) => import("{THEME.as_uri()}/" + path);
        const out = await (async () => {{ {code} }})();
        const plain = (_, found) => (found instanceof Map || found instanceof Uint8Array ? [...found] : found);
        process.stdout.write(JSON.stringify(out ?? null, plain));
    """
    done = subprocess.run(
        ["node", "--no-warnings", "--input-type=module", "-e", script],
        input=json.dumps(value),
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
