# Xorg without acceleration: no driver names OML_sync_control, and Dorsal has to say so and widen. Then its screen is turned
# off in a trial.
modprobe evdev; modprobe uinput; modprobe vkms stamp_ahead=1; udevadm settle
begin xorg-plain; plug 900 1400
mkdir -p /etc/X11/xorg.conf.d
printf 'Section "Device"\nIdentifier "v"\nDriver "modesetting"\nOption "kmsdev" "/dev/dri/card0"\nOption "AccelMethod" "none"\nEndSection\n' >/etc/X11/xorg.conf.d/v.conf
Xorg :0 vt1 -noreset -logfile "$out/Xorg.log" -nolisten tcp >"$out/Xorg.out" 2>&1 &
until [ -S /tmp/.X11-unix/X0 ]; do sleep 1; done
sleep 2
export DISPLAY=:0 SDL_VIDEODRIVER=x11
session 8
answers 1; frame_crc "$out/crc.log" & crc=$!
onsets 5; say "screen off"; xset dpms force off; sleep 0.8; xset dpms force on
goes_on 1
ended; kill $crc; pull
