# The kernel's count of blanks wraps as programs see it (32 bits) in the session; then each seventh interrupt is lost, and the
# count jumps.
modprobe evdev; modprobe uinput; modprobe vkms stamp_ahead=1 first_count=4294967000; udevadm settle
begin console-wrap; plug; session 10; ended; pull

echo 7 >$modes/miss_every
begin console-missed; plug; session 8; ended; pull
