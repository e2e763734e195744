// A keyboard (uinput) that answers onset triggers by itself, or types what its standard input says.
//   keyboard NAME LOG answer LINK MIN_MS MAX_MS SEED HOLD_MS   a pseudo terminal at LINK; byte 1 brings an arrow key
//       USR1 pulls it, USR2 plugs it in again
//   keyboard NAME LOG type       lines: wait MS | press CODE [HOLD_MS] | down CODE | up CODE | flood N | unplug | plug
// Log, in nanoseconds of CLOCK_MONOTONIC: "trigger AT BYTE", "key BEFORE AFTER CODE VALUE" (of the write), "unplug AT",
// "plug AT". With REPEAT=1 the kernel repeats held keys.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/uinput.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static int device = -1;
static FILE *record;
static const char *name;

static long long now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static void until(long long at) {
  struct timespec t = {at / 1000000000LL, at % 1000000000LL};
  while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &t, NULL) != 0) {
  }
}

static void after_ms(double ms) { until(now() + (long long)(ms * 1e6)); }

static void key(int code, int value) {
  struct input_event events[2];
  memset(events, 0, sizeof events);
  events[0].type = EV_KEY;
  events[0].code = (unsigned short)code;
  events[0].value = value;
  events[1].type = EV_SYN;
  const long long before = now();
  if (write(device, events, sizeof events) != (ssize_t)sizeof events) perror("a key");
  fprintf(record, "key %lld %lld %d %d\n", before, now(), code, value);
  fflush(record);
}

static void plug(void) {
  struct uinput_setup setup = {.id = {BUS_USB, 0x1234, 0x5678, 1}};
  device = open("/dev/uinput", O_WRONLY | O_NONBLOCK);
  if (device < 0) {
    perror("/dev/uinput");
    exit(1);
  }
  ioctl(device, UI_SET_EVBIT, EV_KEY);
  ioctl(device, UI_SET_EVBIT, EV_SYN);
  if (getenv("REPEAT")) ioctl(device, UI_SET_EVBIT, EV_REP);
  for (int code = 1; code < 120; ++code) ioctl(device, UI_SET_KEYBIT, code);
  strncpy(setup.name, name, sizeof setup.name - 1);
  if (ioctl(device, UI_DEV_SETUP, &setup) < 0 || ioctl(device, UI_DEV_CREATE) < 0) {
    perror("making a keyboard");
    exit(1);
  }
  fprintf(record, "plug %lld\n", now());
  fflush(record);
}

static void unplug(void) {
  ioctl(device, UI_DEV_DESTROY);
  close(device);
  fprintf(record, "unplug %lld\n", now());
  fflush(record);
}

static volatile sig_atomic_t wanted; // SIGUSR1 or SIGUSR2, not followed yet
static void want(int signal) { wanted = signal; }

static void follow_signals(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = want; // without SA_RESTART: reading is interrupted
  sigaction(SIGUSR1, &action, NULL);
  sigaction(SIGUSR2, &action, NULL);
}

static int answer(const char *link, int least_ms, int most_ms, unsigned seed, int hold_ms) {
  const int line = posix_openpt(O_RDWR | O_NOCTTY);
  grantpt(line);
  unlockpt(line);
  char *const other_end = ptsname(line);
  unlink(link);
  if (symlink(other_end, link) != 0) perror(link);
  const int kept_open = open(other_end, O_RDWR | O_NOCTTY);
  struct termios settings;
  tcgetattr(kept_open, &settings);
  cfmakeraw(&settings);
  tcsetattr(kept_open, TCSANOW, &settings);
  srand(seed);
  follow_signals();
  plug();
  char byte;
  for (;;) {
    const ssize_t size = read(line, &byte, 1);
    if (wanted) {
      if (wanted == SIGUSR1) unplug();
      if (wanted == SIGUSR2) plug();
      wanted = 0;
    }
    if (size < 0 && errno == EINTR) continue;
    if (size != 1) return 0;
    const long long read_at = now();
    fprintf(record, "trigger %lld %d\n", read_at, byte);
    fflush(record);
    if (byte != 1) continue;
    until(read_at + (long long)((least_ms + (most_ms - least_ms) * (rand() / (double)RAND_MAX)) * 1e6));
    const int code = rand() % 2 ? KEY_LEFT : KEY_RIGHT;
    key(code, 1);
    after_ms(hold_ms);
    key(code, 0);
  }
}

static int type(void) {
  char line[100];
  plug();
  after_ms(500); // udev and the program under test take it up
  while (fgets(line, sizeof line, stdin)) {
    double ms = 60;
    int n;
    if (sscanf(line, "wait %lf", &ms) == 1) {
      after_ms(ms);
    } else if (sscanf(line, "press %d %lf", &n, &ms) >= 1) {
      key(n, 1);
      after_ms(ms);
      key(n, 0);
    } else if (sscanf(line, "down %d", &n) == 1) {
      key(n, 1);
    } else if (sscanf(line, "up %d", &n) == 1) {
      key(n, 0);
    } else if (sscanf(line, "flood %d", &n) == 1) {
      while (n-- > 0) key(KEY_A, 1), key(KEY_A, 0);
    } else if (strncmp(line, "unplug", 6) == 0) {
      unplug();
    } else if (strncmp(line, "plug", 4) == 0) {
      plug();
    }
  }
  return 0;
}

int main(int count, char **words) {
  if (count < 4) return 2;
  const struct sched_param urgent = {10};
  sched_setscheduler(0, SCHED_FIFO, &urgent);
  mlockall(MCL_CURRENT | MCL_FUTURE);
  name = words[1];
  record = fopen(words[2], "a");
  if (!record) {
    perror(words[2]);
    return 1;
  }
  if (strcmp(words[3], "type") == 0) return type();
  if (count < 9) return 2;
  return answer(words[4], atoi(words[5]), atoi(words[6]), (unsigned)atoi(words[7]), atoi(words[8]));
}
