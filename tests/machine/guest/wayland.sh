# weston on DRM: the compositor's feedback with stamps that are the hardware's.
modprobe evdev; modprobe uinput; modprobe vkms stamp_ahead=1; udevadm settle
begin wayland; plug
seatd -g root >"$out/seatd.log" 2>&1 &
sleep 1
printf '[core]\nshell=kiosk-shell.so\nidle-time=0\nrequire-input=false\n[output]\nname=Virtual-1\nmode=640x480\n' >/tmp/weston.ini
weston --tty=1 --backend=drm-backend.so --use-pixman -c /tmp/weston.ini --log="$out/weston.log" --socket=wl-1 >"$out/weston.out" 2>&1 </dev/tty1 &
until [ -S "$XDG_RUNTIME_DIR/wl-1" ]; do sleep 1; done
export WAYLAND_DISPLAY=wl-1 SDL_VIDEODRIVER=wayland
session 10; ended; pull
