/* An asset is one line here and one in the table below. `#embed` is C23's, and the compiler notes the
 * files as dependencies, so that a changed style sheet builds anew. */
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "assets.h"

/* One sheet for the browser, in this order: what comes later holds. */
static const unsigned char site_css[] = {
#embed "styles/tokens.css" suffix(,)
#embed "styles/ground.css" suffix(,)
#embed "styles/head.css" suffix(,)
#embed "styles/lens.css" suffix(,)
#embed "styles/tables.css" suffix(,)
#embed "styles/columns.css" suffix(,)
#embed "styles/question.css" suffix(,)
#embed "styles/edition.css" suffix(,)
#embed "styles/comparison.css" suffix(,)
#embed "styles/search.css" suffix(,)
#embed "styles/widths.css" suffix(,)
#embed "styles/wishes.css" suffix(,)
#embed "styles/print.css"
};
static const unsigned char site_js[] = {
#embed "site.js"
};
static const unsigned char compare_js[] = {
#embed "compare.js"
};
/* One module of several files: each request more would come before the first result. */
static const unsigned char search_js[] = {
#embed "search/reader.js"
,
#embed "search/index.js"
,
#embed "search/words.js"
,
#embed "search/query.js"
,
#embed "search/readings.js"
,
#embed "search/forms.js"
,
#embed "search/edits.js"
,
#embed "search/pairs.js"
,
#embed "search/synonyms.js"
,
#embed "search/guesses.js"
,
#embed "search/facets.js"
,
#embed "search/ranking.js"
,
#embed "search/sections.js"
,
#embed "search/searching.js"
,
#embed "search/phrases.js"
,
#embed "search/fetching.js"
};
static const unsigned char search_box_js[] = {
#embed "search-box/shared.js"
,
#embed "search-box/box.js"
,
#embed "search-box/page.js"
,
#embed "search-box/snippets.js"
,
#embed "search-box/start.js"
};
static const unsigned char icon_svg[] = {
#embed "icon.svg"
};
static const unsigned char touch_icon[] = {
#embed "touch-icon.png"
};
static const unsigned char shared_0[] = {
#embed "shared-0.png"
};
static const unsigned char shared_1[] = {
#embed "shared-1.png"
};
static const unsigned char shared_2[] = {
#embed "shared-2.png"
};
static const unsigned char shared_3[] = {
#embed "shared-3.png"
};
static const unsigned char shared_4[] = {
#embed "shared-4.png"
};
static const unsigned char shared_5[] = {
#embed "shared-5.png"
};
static const unsigned char shared_6[] = {
#embed "shared-6.png"
};
static const unsigned char shared_7[] = {
#embed "shared-7.png"
};
static const unsigned char shared_8[] = {
#embed "shared-8.png"
};
static const unsigned char shared_9[] = {
#embed "shared-9.png"
};
static const unsigned char shared_10[] = {
#embed "shared-10.png"
};
static const unsigned char shared_11[] = {
#embed "shared-11.png"
};
static const unsigned char shared_12[] = {
#embed "shared-12.png"
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
    ASSET("compare.js", compare_js),
    ASSET("search.js", search_js),
    ASSET("search-box.js", search_box_js),
    ASSET("icon.svg", icon_svg),
    ASSET("touch-icon.png", touch_icon),
    ASSET("shared-0.png", shared_0),
    ASSET("shared-1.png", shared_1),
    ASSET("shared-2.png", shared_2),
    ASSET("shared-3.png", shared_3),
    ASSET("shared-4.png", shared_4),
    ASSET("shared-5.png", shared_5),
    ASSET("shared-6.png", shared_6),
    ASSET("shared-7.png", shared_7),
    ASSET("shared-8.png", shared_8),
    ASSET("shared-9.png", shared_9),
    ASSET("shared-10.png", shared_10),
    ASSET("shared-11.png", shared_11),
    ASSET("shared-12.png", shared_12),
    ASSET("rolecall-serif.woff2", serif),
    ASSET("rolecall-serif-italic.woff2", serif_italic),
    ASSET("rolecall-serif-bold.woff2", serif_bold),
    ASSET("rolecall-mono.woff2", mono),
    ASSET("licences.txt", licences),
};

int asset_count(void) { return sizeof assets / sizeof assets[0]; }

struct asset asset_at(int index) { return assets[index]; }
