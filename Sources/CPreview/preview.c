/* `#embed` is C23's, and the compiler notes the files as dependencies, so that a changed script builds
 * anew. */
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "preview.h"

static const unsigned char script[] = {
#embed "preview.js"
};
static const unsigned char styles[] = {
#embed "preview.css"
};

struct preview_file preview_script(void) {
  return (struct preview_file){script, sizeof script};
}

struct preview_file preview_styles(void) {
  return (struct preview_file){styles, sizeof styles};
}
