#include <cmark.h>
#include <string.h>

/* The length of a string that libcmark lends. */
static inline size_t cmark_shim_length(const char *string) { return strlen(string); }
