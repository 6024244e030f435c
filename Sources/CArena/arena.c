#include "arena.h"

#include <stdlib.h>
#include <string.h>

enum { UNIT = 16, SMALLEST = 1 << 18 };

/* A block's memory follows its header, and each piece's length stands in the unit before the piece. */
typedef struct block { struct block *before; size_t used, size; } block;

static _Thread_local block *top;
static _Thread_local void *last;

static size_t *length(void *memory) { return (size_t *)((char *)memory - UNIT); }

static void *take(size_t size) {
  size_t need = UNIT + ((size + UNIT - 1) & ~(size_t)(UNIT - 1));
  if (size > (size_t)1 << 40) abort();
  if (!top || top->size - top->used < need) {
    size_t room = top ? 2 * top->size : SMALLEST;
    block *fresh = malloc(2 * UNIT + (room > need ? room : need));
    if (!fresh) abort();
    *fresh = (block){top, 0, room > need ? room : need};
    top = fresh;
  }
  last = (char *)top + 2 * UNIT + top->used + UNIT;
  top->used += need;
  *length(last) = need - UNIT;
  return last;
}

void *arena_calloc(size_t count, size_t size) {
  if (size && count > (size_t)-1 / size) abort();
  return memset(take(count * size), 0, count * size);
}

void *arena_realloc(void *memory, size_t size) {
  if (!memory) return take(size);
  size_t had = *length(memory), more = (size > had ? size - had + UNIT - 1 : 0) & ~(size_t)(UNIT - 1);
  if (size <= had) return memory;
  if (memory == last && top->size - top->used >= more) { /* a growing buffer stays where it is */
    top->used += more;
    *length(memory) += more;
    return memory;
  }
  return memcpy(take(size), memory, had);
}

void arena_free(void *memory) { (void)memory; }

void arena_drop(void) {
  while (top && (top->before || top->size > SMALLEST)) {
    block *before = top->before;
    free(top);
    top = before;
  }
  if (top) top->used = 0;
  last = NULL;
}
