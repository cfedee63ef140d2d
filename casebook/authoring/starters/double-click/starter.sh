#!/bin/sh
# @about@
cd "$(dirname "$0")" || exit 1
export CASEBOOK_WINDOW=1
for python in python3 python3.14 python3.13 python3.12 python3.11; do
  if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    if [ -f build.py ]; then exec "$python" build.py @command@; fi
    exec "$python" -m casebook @command@
  fi
done
echo "@none@"
echo "@ask@"
read -r _
exit 2
