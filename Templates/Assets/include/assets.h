/* The files of Templates/Assets, in the binary: it runs from anywhere with nothing beside it. */
#ifndef ROLECALL_ASSETS_H
#define ROLECALL_ASSETS_H

struct asset {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  unsigned long size;
};

int asset_count(void);
struct asset asset_at(int index);

#endif
