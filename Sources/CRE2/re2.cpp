#include "CRE2.h"

#include <re2/re2.h>

#include <new>
#include <string>
#include <vector>

struct jinzai_re2 {
    re2::RE2 pattern;
    std::string error;

    jinzai_re2(re2::StringPiece text, const re2::RE2::Options &options) : pattern(text, options), error(pattern.error()) {}
};

extern "C" {

jinzai_re2 *jinzai_re2_new(const char *pattern, size_t length) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    return new (std::nothrow) jinzai_re2(re2::StringPiece(pattern, length), options);
}

void jinzai_re2_free(jinzai_re2 *pattern) { delete pattern; }

const char *jinzai_re2_error(const jinzai_re2 *pattern) {
    return pattern->pattern.ok() ? nullptr : pattern->error.c_str();
}

int jinzai_re2_groups(const jinzai_re2 *pattern) { return pattern->pattern.NumberOfCapturingGroups(); }

bool jinzai_re2_search(
    const jinzai_re2 *pattern, const char *text, size_t length, size_t start, ptrdiff_t *begins, ptrdiff_t *ends, int count) {
    std::vector<re2::StringPiece> groups(count < 0 ? 0 : static_cast<size_t>(count));
    const bool found = pattern->pattern.Match(
        re2::StringPiece(text, length), start, length, re2::RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size()));
    if (!found) return false;
    for (size_t i = 0; i < groups.size(); i++) {
        begins[i] = groups[i].data() == nullptr ? -1 : groups[i].data() - text;
        ends[i] = groups[i].data() == nullptr ? -1 : begins[i] + static_cast<ptrdiff_t>(groups[i].size());
    }
    return true;
}
}
