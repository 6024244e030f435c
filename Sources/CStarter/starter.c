/* A file is one line here and one in the table below. `#embed` is C23's, and the compiler notes the
 * files as dependencies, so that a changed text builds anew. */
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "starter.h"

static const unsigned char readme[] = {
#embed "Collection/README.md"
};
static const unsigned char backend_readme[] = {
#embed "Collection/Backend_Engineer/README.md"
};
static const unsigned char backend_1[] = {
#embed "Collection/Backend_Engineer/Q1_Wrong_Total.md"
};
static const unsigned char backend_2[] = {
#embed "Collection/Backend_Engineer/Q2_Retry_Storm.md"
};
static const unsigned char analyst_1[] = {
#embed "Collection/Data_Analyst/Q1_Wrong_Total.md"
};
static const unsigned char analyst_2[] = {
#embed "Collection/Data_Analyst/Q2_Falling_Average.md"
};
static const unsigned char site[] = {
#embed "Collection/site.yml"
};
static const unsigned char scenarios[] = {
#embed "Collection/scenarios.yml"
};
static const unsigned char themes[] = {
#embed "Collection/themes.yml"
};
static const unsigned char ignored[] = {
#embed "Collection/gitignore"
};
static const unsigned char workflow[] = {
#embed "Collection/publish.yml"
};

#define FILE(path, bytes) {path, bytes, sizeof bytes}

static const struct starter_file files[] = {
    FILE("README.md", readme),
    FILE("Backend_Engineer/README.md", backend_readme),
    FILE("Backend_Engineer/Q1_Wrong_Total.md", backend_1),
    FILE("Backend_Engineer/Q2_Retry_Storm.md", backend_2),
    FILE("Data_Analyst/Q1_Wrong_Total.md", analyst_1),
    FILE("Data_Analyst/Q2_Falling_Average.md", analyst_2),
    FILE("site.yml", site),
    FILE("scenarios.yml", scenarios),
    FILE("themes.yml", themes),
    FILE(".gitignore", ignored),
    FILE(".github/workflows/publish.yml", workflow),
};

int starter_count(void) { return sizeof files / sizeof files[0]; }

struct starter_file starter_at(int index) { return files[index]; }
