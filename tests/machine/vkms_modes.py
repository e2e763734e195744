#!/usr/bin/env python3
"""Gives Linux 6.1's vkms the habits of other display hardware, as parameters that can be changed while it runs.

    vkms_modes.py drivers/gpu/drm/vkms/vkms_crtc.c

stamp_ahead=1    stamps tell the end of the vertical blank, as drm_crtc_funcs.get_vblank_timestamp asks of a driver, and
                 lie ahead of the interrupt; 0: vkms's own, the interrupt
jitter_us=N      each stamp is off by up to N microseconds to either side
miss_every=N     each Nth interrupt is not delivered; the kernel's count jumps with the next one
first_count=N    vertical blanks "since boot" when the first is enabled: near 2^32 the count that programs see wraps
"""
import sys

path = sys.argv[1]
text = open(path).read()


def put(old, new):
    global text
    if text.count(old) != 1:
        sys.exit(f"{path}: this is another vkms than that of Linux 6.1 ({text.count(old)} times {old!r})")
    text = text.replace(old, new)


put("static enum hrtimer_restart vkms_vblank_simulate", """static int stamp_ahead;
module_param(stamp_ahead, int, 0644);
static int jitter_us;
module_param(jitter_us, int, 0644);
static int miss_every;
module_param(miss_every, int, 0644);
static ulong first_count;
module_param(first_count, ulong, 0444);

static enum hrtimer_restart vkms_vblank_simulate""")
put("#include <linux/dma-fence.h>", """#include <linux/dma-fence.h>
#include <linux/module.h>
#include <linux/random.h>""")
put("	ret = drm_crtc_handle_vblank(crtc);\n", """	if (miss_every > 0) {
		static int since;

		if (++since >= miss_every) {
			since = 0;
			spin_unlock(&output->lock);
			dma_fence_end_signalling(fence_cookie);
			return HRTIMER_RESTART;
		}
	}
	ret = drm_crtc_handle_vblank(crtc);
""")
put("	*vblank_time -= output->period_ns;\n", """	*vblank_time -= output->period_ns;
	if (stamp_ahead)
		*vblank_time += (u64)(vblank->hwmode.crtc_vtotal - vblank->hwmode.crtc_vdisplay) *
				vblank->linedur_ns;
	if (jitter_us > 0) {
		/* The same for the same blank, however often it is asked. */
		u32 hash = (u32)((u64)*vblank_time >> 10) * 2654435761u;

		*vblank_time += (s64)(hash % (2 * jitter_us + 1)) * 1000 - (s64)jitter_us * 1000;
	}
""")
put("	drm_calc_timestamping_constants(crtc, &crtc->mode);\n", """	drm_calc_timestamping_constants(crtc, &crtc->mode);
	if (first_count && atomic64_read(&vblank->count) < first_count)
		atomic64_set(&vblank->count, first_count);
""")
open(path, "w").write(text)
