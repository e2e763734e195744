# What the scenarios have in common. They run as the guest's only work. While a guest waits for its host (a disk, /share) its clock
# runs on by whatever the host takes: so all that a session needs is in memory before it begins, and goes to /share when it is over.
export SDL_VIDEODRIVER=kmsdrm XDG_DATA_HOME=/tmp/data HOME=/root LC_ALL=C.UTF-8
mkdir -p /tmp/data /tmp/dorsal
cp -r /share/bin /share/share /share/sets /tmp/dorsal/
export PATH=/tmp/dorsal/bin:$PATH
{
  ldd /tmp/dorsal/bin/dorsal | awk '/=> \// { print $3 }' | xargs cat
  cat /usr/lib/x86_64-linux-gnu/dri/*.so /usr/lib/x86_64-linux-gnu/libLLVM* /usr/lib/x86_64-linux-gnu/lib[EG]L*.so* /usr/bin/sqlite3
  find /usr/share/fonts /usr/share/X11 /usr/lib/xorg /usr/lib/x86_64-linux-gnu/weston /usr/lib/x86_64-linux-gnu/libweston-* -type f -exec cat {} +
} >/dev/null 2>&1
dorsal version >/dev/null
tracing=/sys/kernel/tracing
modes=/sys/module/vkms/parameters

say() { echo "## $(cut -d' ' -f1 /proc/uptime) $*"; }

# begin NAME: what is kept of the next session lies in /share/out/NAME when it has ended.
begin() {
  out=/tmp/out/$1
  mkdir -p "$out"
  say "$1"
}

# plug [MIN_MS MAX_MS HOLD_MS]: the robot's keyboard, which answers each onset. Its keys are kept with the session.
plug() {
  ln -sf /dev/null /tmp/trigger
  keyboard "Robot keyboard" "$out/keys.log" answer /tmp/trigger "${1:-250}" "${2:-700}" 1 "${3:-60}" &
  robot=$!
  sleep 1
  udevadm settle
}
pull() { kill "$robot"; wait "$robot" 2>/dev/null; }

trace_on() {
  echo 0 >$tracing/tracing_on
  echo >$tracing/trace
  echo mono >$tracing/trace_clock
  echo 8192 >$tracing/buffer_size_kb
  echo 1 >$tracing/events/drm/enable
  echo 1 >$tracing/tracing_on
}
trace_off() {
  echo 0 >$tracing/tracing_on
  grep -E 'drm_vblank_event' $tracing/trace >"$out/trace.txt"
  echo 0 >$tracing/events/drm/enable
}

# session TRIALS: one of so many trials, in the background. ended: it is waited for, and what it left is kept.
session() {
  trace_on
  dorsal run --patient VM001 --sets /tmp/dorsal/sets --assess-only "$1" --photodiode --trigger /tmp/trigger --db "/tmp/data/$(basename "$out").db" \
    --seed 5 >"$out/run.out" 2>"$out/run.err" </dev/null &
  dorsal=$!
}
ended() {
  wait "$dorsal"
  code=$?
  trace_off
  echo "$code" >"$out/code"
  database=/tmp/data/$(basename "$out").db
  sqlite3 -separator '	' "$database" 'select name, value from rig_fact' >"$out/facts.txt"
  sqlite3 -separator '	' "$database" "select t.trial, s.why, s.kind, s.at_ns from stray_input s join trial t on t.row = s.trial" >"$out/strays.txt"
  dorsal export csv --real-dates --db "$database" -o "$out/trials.csv" >/dev/null 2>&1
  dorsal sessions --db "$database" --json >"$out/sessions.json" 2>/dev/null
  cp "$database" "$out/dorsal.db"
  cp -r "$out" /share/out/
  say "ended with $code: $(sed -n 's/^onset provider	//p' "$out/facts.txt" | tail -1), $(wc -l <"$out/keys.log") keys and triggers"
}

# answers N: waits until the robot has answered so many times, or the session is over.
answers() {
  while kill -0 "$dorsal" 2>/dev/null && [ "$(grep -c '^key .* 1$' "$out/keys.log")" -lt "$1" ]; do sleep 0.1; done
}
# onsets N: the same of pictures that came up.
onsets() {
  while kill -0 "$dorsal" 2>/dev/null && [ "$(grep -c '^trigger .* 1$' "$out/keys.log")" -lt "$1" ]; do sleep 0.02; done
}
# typed WORDS...: a keyboard of its own types them (keyboard.c) and is pulled again.
typed() { printf '%s\n' "$@" | keyboard "Helper keyboard" "$out/helper.log" type; }

# goes_on N: once the Nth trial is voided and a pause waits, Esc goes on; where none is voided within 5 s, nothing is pressed.
goes_on() {
  for i in $(seq 50); do
    [ "$(sqlite3 "/tmp/data/$(basename "$out").db" "select count(*) from trial where outcome = 'voided'")" -ge "$1" ] && break
    sleep 0.1
  done
  [ "$i" -lt 50 ] && typed 'wait 1500' 'press 1'
}
