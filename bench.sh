#!/usr/bin/env bash
# The figures of docs/benchmarks.md. `./bench.sh` runs all; `./bench.sh program|peers|typing|scaling|forecast|engine` one part.
set -eu
cd "$(dirname "$0")"
part=${1:-all}
dotnet build tests/PlanAsCode.Benchmarks -c Release --nologo -v q
bench() { dotnet tests/PlanAsCode.Benchmarks/bin/Release/net10.0/PlanAsCode.Benchmarks.dll "$@"; }

publish() { dotnet publish server/PlanAsCode.Cli -c Release -r linux-x64 -o artifacts/plan --nologo -v q; }

case $part in
  all | program)
    publish
    bench program artifacts/plan/plan
    ;;&
  all | peers)
    publish
    bench peers artifacts/plan/plan /usr/bin/tj3
    ;;&
  all | typing) bench typing examples ;;&
  all | forecast) bench forecast ;;&
  all | scaling) bench scaling ;;&
  all | engine) bench engine ;;
esac
