/* Reads a file and counts three characters: the least that reading a CSV could cost. */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static unsigned char buffer[1 << 20];

int main(int count, char **arguments) {
  if (count != 2) return 2;
  int file = open(arguments[1], O_RDONLY);
  if (file < 0) return 3;
  unsigned long quotes = 0, delimiters = 0, lines = 0;
  ssize_t length;
  while ((length = read(file, buffer, sizeof buffer)) > 0) {
    for (ssize_t i = 0; i < length; i++) {
      quotes += buffer[i] == '"';
      delimiters += buffer[i] == ',';
      lines += buffer[i] == '\n';
    }
  }
  printf("%lu %lu %lu\n", quotes, delimiters, lines);
  return length < 0 ? 3 : 0;
}
