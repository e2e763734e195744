# The console with a screen that states a rate at which it does not run: nothing tells of a blank, and the interval has to hold
# the machine's worst case.
modprobe evdev; modprobe uinput; modprobe vkms; udevadm settle
begin console-unsynced; plug
# SDL draws by software into a dumb picture: no descriptor of the kernel's is asked for blanks.
export SDL_RENDER_DRIVER=software
session 6; ended; pull
