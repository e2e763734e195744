// What a display controller scanned out, one line a vertical blank: "FRAME CRC READ_AT_NS", until it is killed.
//   frame_crc LOG [FOLDER]     FOLDER: /sys/kernel/debug/dri/0/crtc-0/crc
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

int main(int count, char **words) {
  const char *const folder = count > 2 ? words[2] : "/sys/kernel/debug/dri/0/crtc-0/crc";
  FILE *const record = count > 1 ? fopen(words[1], "w") : NULL;
  char path[200], lines[4096];
  if (!record) return 2;
  snprintf(path, sizeof path, "%s/control", folder);
  int file = open(path, O_WRONLY);
  if (file < 0 || write(file, "auto", 4) != 4) {
    perror(path);
    return 1;
  }
  close(file);
  snprintf(path, sizeof path, "%s/data", folder);
  file = open(path, O_RDONLY);
  if (file < 0) {
    perror(path);
    return 1;
  }
  ssize_t size;
  while ((size = read(file, lines, sizeof lines - 1)) > 0) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    lines[size] = 0;
    for (char *line = strtok(lines, "\n"); line; line = strtok(NULL, "\n"))
      fprintf(record, "%s %lld\n", line, t.tv_sec * 1000000000LL + t.tv_nsec);
    fflush(record);
  }
  return 0;
}
