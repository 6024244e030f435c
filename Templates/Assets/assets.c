/* An asset is one line here and one in the table below. `#embed` is C23's, and the compiler notes the
 * files as dependencies, so that a changed style sheet builds anew. */
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "assets.h"

static const unsigned char site_css[] = {
#embed "site.css"
};
static const unsigned char site_js[] = {
#embed "site.js"
};
static const unsigned char search_js[] = {
#embed "search.js"
};
static const unsigned char search_box_js[] = {
#embed "search-box.js"
};
static const unsigned char icon_svg[] = {
#embed "icon.svg"
};
static const unsigned char serif[] = {
#embed "rolecall-serif.woff2"
};
static const unsigned char serif_italic[] = {
#embed "rolecall-serif-italic.woff2"
};
static const unsigned char serif_bold[] = {
#embed "rolecall-serif-bold.woff2"
};
static const unsigned char mono[] = {
#embed "rolecall-mono.woff2"
};
static const unsigned char licences[] = {
#embed "licences.txt"
};

#define ASSET(name, bytes) {name, bytes, sizeof bytes}

static const struct asset assets[] = {
    ASSET("site.css", site_css),
    ASSET("site.js", site_js),
    ASSET("search.js", search_js),
    ASSET("search-box.js", search_box_js),
    ASSET("icon.svg", icon_svg),
    ASSET("rolecall-serif.woff2", serif),
    ASSET("rolecall-serif-italic.woff2", serif_italic),
    ASSET("rolecall-serif-bold.woff2", serif_bold),
    ASSET("rolecall-mono.woff2", mono),
    ASSET("licences.txt", licences),
};

int asset_count(void) { return sizeof assets / sizeof assets[0]; }

struct asset asset_at(int index) { return assets[index]; }
