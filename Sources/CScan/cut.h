// The cutting of plain rows; included once for each level, with CUT as its name, MASK as the function that marks the signs among 64
// bytes and TARGET as the instructions that it may use.
TARGET static size_t CUT(const cscan_rows *rows, size_t *position) {
    const uint8_t *bytes = rows->bytes;
    const size_t base = *position, limit = rows->limit, last = rows->columns - 1, capacity = rows->capacity;
    const uint8_t separator = rows->separator;
    size_t row_start = base, cell = base, column = 0, count = 0;
    if (capacity == 0) return 0;
    for (size_t block = base; block < limit; block += 64) {
        uint64_t mask;
        if (limit - block >= 64) {
            mask = MASK(bytes + block, separator);
        } else {
            uint8_t tail[64] = {0};
            memcpy(tail, bytes + block, limit - block);
            mask = MASK(tail, separator);
        }
        for (; mask; mask &= mask - 1) {
            const size_t at = block + (size_t)__builtin_ctzll(mask);
            if (at < cell) continue;  // the line feed behind a carriage return
            const uint8_t sign = bytes[at];
            if (sign == '"') {
                if (at == cell) goto stop;
                continue;
            }
            const size_t place = rows->slots[column] * capacity + count;
            if (sign == separator) {
                if (column == last) goto stop;
                rows->starts[place] = (uint32_t)(cell - base);
                rows->ends[place] = (uint32_t)(at - base);
                column++;
                cell = at + 1;
                continue;
            }
            if (column != last || (last == 0 && at == cell)) goto stop;
            rows->starts[place] = (uint32_t)(cell - base);
            rows->ends[place] = (uint32_t)(at - base);
            cell = at + 1;
            if (sign == '\r' && cell < limit && bytes[cell] == '\n') cell++;
            row_start = cell;
            column = 0;
            if (++count == capacity) goto stop;
        }
    }
stop:
    *position = row_start;
    return count;
}
#undef CUT
#undef MASK
#undef TARGET
