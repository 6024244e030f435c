#pragma once

/* A file of the collection that `rolecall init` makes, embedded in the program. */
struct starter_file {
  const char *path;
  const unsigned char *bytes;
  unsigned long size;
};

int starter_count(void);
struct starter_file starter_at(int index);
