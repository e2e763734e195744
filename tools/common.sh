# Shared by tools/run and tools/test: packages, building, one line for what failed.
step() { printf '==> %s\n' "$*" >&2; }
fail() {
  printf 'failed: %s\n' "$*" >&2
  exit 1
}

# Installs what is missing of tools/packages, and of the packages named.
install_packages() {
  missing=$(grep -v '^#' tools/packages | tr ' ' '\n' | sed '/^$/d' | while read -r name; do
    dpkg-query -W -f '${Status}\n' "$name" 2>/dev/null | grep -q 'install ok installed' || printf '%s ' "$name"
  done)
  for name in "$@"; do
    dpkg-query -W -f '${Status}\n' "$name" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $name"
  done
  [ -n "$(printf '%s' "$missing" | tr -d ' ')" ] || return 0
  command -v apt-get >/dev/null || fail "packages are missing and this is not Debian: $missing"
  root=''
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "packages are missing; as root run: apt-get install $missing"
    root=sudo
  fi
  step "installing$missing"
  $root apt-get update -qq || fail "apt-get update (is the network there?)"
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $missing >build-packages.log 2>&1 ||
    fail "apt-get install$missing (see build-packages.log)"
  rm -f build-packages.log
}

# build PRESET
build() {
  [ -f "build/$1/build.ninja" ] || { step "configuring $1" && cmake --preset "$1" >/dev/null || fail "cmake --preset $1"; }
  step "building $1"
  cmake --build --preset "$1" || fail "building $1"
}
