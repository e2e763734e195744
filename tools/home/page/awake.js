// During a visit the screen stays on, where the browser allows it, and fills the display where that is allowed too.
export function stay_awake(element) {
  let lock = null;
  const ask = async () => {
    if (document.hidden) return;
    try {
      lock = await navigator.wakeLock?.request('screen');
    } catch {
      lock = null; // refused: the visit goes on without it
    }
  };
  const fill = () => {
    if (!document.fullscreenElement && matchMedia('(pointer: coarse)').matches) {
      element.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => {});
    }
  };
  document.addEventListener('visibilitychange', ask);
  element.addEventListener('pointerup', fill, { once: true });
  ask();
  return () => {
    document.removeEventListener('visibilitychange', ask);
    lock?.release();
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  };
}
