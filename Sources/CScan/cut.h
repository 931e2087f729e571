// The cutting of plain rows; included once for each level, with CUT as its name, SIGNS as the function that finds the signs among 64 bytes
// and TARGET as the instructions that it may use.

// Marks the ends of cells from `bytes + from` on until there are `wanted` of them, or more, or until the bytes up to `limit` are done or
// one of them is not plain; how many marks there are. `lines` counts those that end a line.
TARGET static size_t MARKS(const cscan_rows *rows, size_t from, size_t wanted, size_t *lines) {
    const uint8_t *bytes = rows->bytes;
    const size_t limit = rows->limit;
    uint32_t *marks = rows->marks + 1;
    size_t count = 0, ended = 0;
    uint64_t returned = 0;
    for (size_t block = from; block < limit && count < wanted; block += 64) {
        signs found;
        if (limit - block >= 64) {
            found = SIGNS(bytes + block, rows->separator);
        } else {
            uint8_t tail[64] = {0};
            memcpy(tail, bytes + block, limit - block);
            found = SIGNS(tail, rows->separator);
        }
        // A carriage return stands in front of each line feed or in front of none.
        const uint64_t wrong = rows->returns ? ((found.returns << 1) | returned) ^ found.lines : found.returns;
        returned = found.returns >> 63;
        uint64_t mask = found.lines | found.separators;
        const uint64_t odd = wrong | found.quotes;
        // What stands behind the first byte that is not plain is left to others.
        if (odd) mask &= (odd & -odd) - 1;
        ended += (size_t)__builtin_popcountll(mask & found.lines);
        const uint32_t first = (uint32_t)(block - from);
        const size_t more = (size_t)__builtin_popcountll(mask);
        // Four at a time, of which those too many are written over.
        for (size_t done = 0; done < more; done += 4) {
            for (int each = 0; each < 4; each++) {
                marks[count + done + each] = first + (uint32_t)__builtin_ctzll(mask | (uint64_t)1 << 63);
                mask &= mask - 1;
            }
        }
        count += more;
        if (odd) break;
    }
    *lines = ended;
    return count;
}

TARGET static size_t CUT(const cscan_rows *rows, size_t *position) {
    const size_t base = *position, columns = rows->columns;
    if (rows->capacity == 0 || base >= rows->limit) return 0;
    size_t lines;
    const size_t marked = MARKS(rows, base, rows->capacity * columns, &lines);
    size_t count = marked / columns;
    if (count > rows->capacity) count = rows->capacity;
    const uint32_t *marks = rows->marks + 1;
    const uint8_t *bytes = rows->bytes + base;
    // If each row's last mark ends a line and there are no more lines than rows, no other mark ends a line.
    size_t row = 0;
    if (lines == marked / columns) {
        while (row < count && bytes[marks[(row + 1) * columns - 1]] == '\n') row++;
        if (row < count) row = 0;
    }
    if (row == 0) row = whole_rows(rows, bytes, count);
    if (columns == 1) row = filled_rows(rows, row);
    if (row > 0) *position = base + marks[row * columns - 1] + 1;
    return row;
}
#undef CUT
#undef MARKS
#undef SIGNS
#undef TARGET
