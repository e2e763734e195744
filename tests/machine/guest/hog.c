// Keeps every processor from everybody else, at real-time priority: hog BUSY_MS FREE_MS, until it is killed.
#define _GNU_SOURCE
#include <sched.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int count, char **words) {
  if (count < 3) return 2;
  const double busy = atof(words[1]) / 1e3;
  const useconds_t free_us = (useconds_t)(atof(words[2]) * 1e3);
  const long processors = sysconf(_SC_NPROCESSORS_ONLN);
  for (long i = 1; i < processors; ++i)
    if (fork() == 0) break;
  const struct sched_param above_all = {50};
  sched_setscheduler(0, SCHED_FIFO, &above_all);
  for (;;) {
    const double end = now() + busy;
    while (now() < end) {
    }
    usleep(free_us);
  }
}
