# The bare console: left alone, woken up late by a real-time hog, and with stamps as other hardware gives them.
modprobe evdev; modprobe uinput; modprobe vkms; udevadm settle

begin console-idle; plug
session 12; answers 1
frame_crc "$out/crc.log" & crc=$!
ended; kill $crc; pull

begin console-hog; plug
session 12; answers 1
hog 130 90 & hog=$!
ended; kill $hog $(pgrep -x hog) 2>/dev/null; pull

echo 1 >$modes/stamp_ahead
begin console-ahead; plug; session 8; ended; pull

echo 300 >$modes/jitter_us
begin console-jitter; plug; session 8; ended; pull
