# The console of a kernel whose stamps keep to no grid: nothing tells of a blank that is to be believed, and the interval has to
# hold the machine's worst case.
modprobe evdev; modprobe uinput; modprobe vkms jitter_us=40000; udevadm settle
begin console-unsynced; plug
session 8; ended; pull
