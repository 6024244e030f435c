// libstemmer, Snowball's stemmers.
#include <libstemmer.h>

// The file that holds the stemmers, which do not tell their version; a null pointer where the system does
// not say. The text is the system's and stays.
const char *stemmer_file(void);
