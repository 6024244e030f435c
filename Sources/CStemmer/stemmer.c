#define _GNU_SOURCE
#include "stemmer.h"

#include <dlfcn.h>

const char *stemmer_file(void) {
  Dl_info found;
  return dladdr((void *)sb_stemmer_stem, &found) ? found.dli_fname : 0;
}
