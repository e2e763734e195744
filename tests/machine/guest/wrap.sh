# The kernel's count of blanks wraps as programs see it (32 bits) in the middle of a session.
modprobe evdev; modprobe uinput; modprobe vkms stamp_ahead=1 first_count=4294967000; udevadm settle
begin console-wrap; plug; session 10; ended; pull
