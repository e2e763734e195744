# Shared by tools/run and tools/test: packages, building, elapsed time by stage, one line for what failed.
began=$(date +%s)
stage_began=$began
stage=''
stages=''

# step WORDS: a new stage begins.
step() {
  end_stage
  stage=$*
  printf '==> %s\n' "$*" >&2
}
end_stage() {
  at=$(date +%s)
  if [ -n "$stage" ] && [ $((at - stage_began)) -gt 0 ]; then
    stages="$stages$(printf '%6d s  %s' $((at - stage_began)) "$stage")
"
  fi
  stage_began=$at
  stage=''
}
# How long each stage took, those under a second left out.
tell_stages() {
  end_stage
  printf '%s%6d s  in all\n' "$stages" $((stage_began - began)) >&2
}
fail() {
  tell_stages
  printf 'failed: %s\n' "$*" >&2
  exit 1
}

installed() {
  dpkg-query -W -f '${Status}\n' "$1" 2>/dev/null | grep -q 'install ok installed'
}

# packages_of PARTS: the packages that tools/packages lists under these headings.
packages_of() {
  awk -v parts=" $* " '/^\[/ { part = substr($1, 2, length($1) - 2) } !/^[[#]/ && index(parts, " " part " ")' tools/packages
}

# install_packages PARTS [-- MORE]: what is missing of these parts of tools/packages, and of the packages named.
install_packages() {
  parts=''
  while [ $# -gt 0 ] && [ "$1" != -- ]; do
    parts="$parts $1"
    shift
  done
  [ $# -eq 0 ] || shift
  missing=''
  for name in $(packages_of $parts) "$@"; do
    installed "$name" || missing="$missing $name"
  done
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null || fail "packages are missing and this is not Debian:$missing"
  root=''
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "packages are missing; as root run: apt-get install$missing"
    root=sudo
  fi
  step "installing$missing"
  log=$(mktemp) || fail "mktemp"
  $root apt-get update -qq >"$log" 2>&1 || fail "apt-get update (is the network there? see $log)"
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $missing >"$log" 2>&1 ||
    fail "apt-get install$missing (see $log)"
  rm -f "$log"
}

# configure PRESET [OPTION...]: unless it is configured with these options already.
configure() {
  preset=$1
  shift
  wanted=no
  [ -f "build/$preset/build.ninja" ] || wanted=yes
  for option in "$@"; do
    grep -q "^$(printf '%s' "${option#-D}" | sed 's/=/:[A-Z]*=/')$" "build/$preset/CMakeCache.txt" 2>/dev/null || wanted=yes
  done
  [ $wanted = yes ] || return 0
  step "configuring $preset"
  cmake --preset "$preset" "$@" >/dev/null || fail "cmake --preset $preset $*"
}

# build PRESET [TARGET...]: all targets unless some are named.
build() {
  preset=$1
  shift
  step "building $preset${*:+: $*}"
  if [ $# -gt 0 ]; then
    cmake --build --preset "$preset" --target "$@" || fail "building $preset"
  else
    cmake --build --preset "$preset" || fail "building $preset"
  fi
}
