#pragma once

/* A file that the preview serves beside the site, embedded in the program. */
struct preview_file {
  const unsigned char *bytes;
  unsigned long size;
};

struct preview_file preview_script(void);
struct preview_file preview_styles(void);
