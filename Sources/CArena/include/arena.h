/* Memory for libcmark's trees: taken from the calling thread's own arena by bumping a pointer, never
 * given back one by one, dropped at once. The first three have the types that `cmark_mem` wants. */
#ifndef ARENA_H
#define ARENA_H

#include <stddef.h>

void *arena_calloc(size_t count, size_t size);
void *arena_realloc(void *memory, size_t size);
void arena_free(void *memory);

/* Forgets everything that this thread took. */
void arena_drop(void);

#endif
