#!/usr/bin/env bash
# Builds everything, runs all tests and ends with one line: N passed, N failed, N skipped.
# Needs the .NET 10 SDK; the rest is installed from Debian, NuGet and npm where it is missing.
set -u
cd "$(dirname "$0")" || exit 1
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
results=artifacts/test-results
rm -rf "$results" && mkdir -p "$results"
broken=0

step() { printf '\n== %s\n' "$1"; }

# Debian packages, only those whose command or file is missing.
install_debian() {
  local missing=()
  command -v gcc >/dev/null || command -v clang >/dev/null || missing+=(gcc)
  [ -e /usr/include/zlib.h ] || missing+=(zlib1g-dev)
  command -v npm >/dev/null || missing+=(npm)
  command -v chromium >/dev/null || missing+=(chromium)
  command -v nvim >/dev/null || missing+=(neovim)
  command -v emacs >/dev/null || missing+=(emacs-nox)
  ls -d /usr/share/emacs/site-lisp/elpa-src/eglot-* >/dev/null 2>&1 || missing+=(elpa-eglot)
  [ ${#missing[@]} -eq 0 ] && return 0
  command -v apt-get >/dev/null || { echo "missing: ${missing[*]} (no apt-get here: install them yourself)"; return 1; }
  local sudo=""
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq "${missing[@]}" >/dev/null
}

run() {
  step "$1"
  shift
  "$@" || { echo "FAILED: $*"; broken=1; }
}

test_project() {
  local name=$1 label=$2
  shift 2
  step "$name ($label)"
  dotnet test "tests/$name" -c Release --no-build --nologo \
    --logger "trx;LogFileName=$name-$label.trx" --results-directory "$results" "$@" || broken=1
}

command -v dotnet >/dev/null || { echo "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download"; exit 1; }
run "Debian packages" install_debian
run "Build" dotnet build PlanAsCode.sln -c Release --nologo -v q -warnaserror
run "Format" dotnet format PlanAsCode.sln --no-restore --verify-no-changes --verbosity quiet
run "Ahead-of-time program" dotnet publish server/PlanAsCode.Cli -c Release -r linux-x64 -o artifacts/plan --nologo -v q -warnaserror

test_project PlanAsCode.Tests built
test_project PlanAsCode.Tidy built
test_project PlanAsCode.EndToEnd built
# Servers inside of the tests' own process are the same again.
PLAN_BINARY="$PWD/artifacts/plan/plan" test_project PlanAsCode.EndToEnd ahead-of-time --filter "Runs!=inside"

# Every runner's counters, summed; a run that left no result file counts as failed.
passed=0 failed=0 skipped=0
for file in "$results"/*.trx; do
  [ -e "$file" ] || continue
  counters=$(grep -o '<Counters [^>]*>' "$file")
  number() { printf '%s' "$counters" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*'; }
  total=$(number total)
  good=$(number passed)
  bad=$(number failed)
  passed=$((passed + good))
  failed=$((failed + bad))
  skipped=$((skipped + total - good - bad))
done
[ "$broken" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
