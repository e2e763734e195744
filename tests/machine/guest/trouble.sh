# The machine in trouble within trials and between them: wall clock stepped, another console in front,
# machine suspended. No response time may be wrong without a mark.
modprobe evdev; modprobe uinput; modprobe vkms stamp_ahead=1; udevadm settle
begin trouble; plug 900 1400
session 10
# After each that voids a trial a pause waits for Esc.
onsets 2; say "clock +1 h in a trial"; date -s '+1 hour' >/dev/null
goes_on 1
answers 4; sleep 0.7; say "clock -2 h between trials, or in the next one"; date -s '-2 hours' >/dev/null
goes_on 2
onsets 6; say "another console for a second"; chvt 2; sleep 1; chvt 1
goes_on 3
# As far as the kernel's own test of it goes: everybody is frozen for a second, and thawed. QEMU's clocks wake nobody from more.
onsets 9; say "suspended for a second"; echo freezer >/sys/power/pm_test; echo freeze >/sys/power/state; say awake
goes_on 4
dmesg | grep -E 'PM:|suspend' >"$out/suspend.log"
ended; pull
