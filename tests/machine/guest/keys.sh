# Keys in trouble: a held key that repeats, a second keyboard whose flood overruns the kernel's buffer, one pulled with its
# key down, one that comes after the start, and the answering keyboard pulled and plugged in again.
modprobe evdev; modprobe uinput; modprobe vkms stamp_ahead=1; udevadm settle
begin keys; export REPEAT=1; plug 250 600 900; unset REPEAT
session 16
answers 2; say flood; typed 'wait 300' 'flood 400' 'wait 500'
answers 5; say "pulled with its key down"; typed 'down 30' 'wait 300' 'unplug' 'wait 200' 'plug' 'press 30' 'wait 200'
answers 8; say "the answering keyboard pulled, and back"; kill -USR1 "$robot"; sleep 0.3; kill -USR2 "$robot"
ended; pull
