# Xorg on modesetting: softpipe for the server and kms_swrast for its clients let OML_sync_control answer with real counts.
modprobe evdev; modprobe uinput; modprobe vkms stamp_ahead=1; udevadm settle
begin xorg; plug
mkdir -p /etc/X11/xorg.conf.d
printf 'Section "Device"\nIdentifier "v"\nDriver "modesetting"\nOption "kmsdev" "/dev/dri/card0"\nOption "AccelMethod" "glamor"\nOption "PageFlip" "true"\nEndSection\n' >/etc/X11/xorg.conf.d/v.conf
GALLIUM_DRIVER=softpipe Xorg :0 vt1 -noreset -logfile "$out/Xorg.log" -nolisten tcp >"$out/Xorg.out" 2>&1 &
until [ -S /tmp/.X11-unix/X0 ]; do sleep 1; done
sleep 2
export DISPLAY=:0 MESA_LOADER_DRIVER_OVERRIDE=kms_swrast SDL_VIDEODRIVER=x11
session 6; answers 1
frame_crc "$out/crc.log" & crc=$!
ended; kill $crc; pull
