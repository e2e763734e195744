#pragma once
// What becomes of the program when the X server goes away while a window is open. Xlib tells in the middle of
// any call, in any thread, and does not go on: there is no way back to the session. What was acknowledged is
// on the disk by then, so the process says a sentence on standard error and ends at once with device_error;
// an ordinary exit would run destructors that speak to a server that is not there.
namespace dorsal {

void end_plainly_when_x_server_goes();

} // namespace dorsal
