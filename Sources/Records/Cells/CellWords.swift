import CScan

/// Room for what the cells of a column of a batch mean, one word each; used again for each column.
struct CellWords {
    /// Integers, or the bits of doubles.
    var wide = [Int64](repeating: 0, count: CellBatch.capacity)
    /// Day numbers and codes.
    var codes = [Int32](repeating: 0, count: CellBatch.capacity)
    /// Rows whose cells do not stand as programs write them.
    private var misses = [UInt32](repeating: 0, count: CellBatch.capacity)
    private(set) var missCount = 0

    /// The row of one of the misses.
    func miss(_ index: Int) -> Int { Int(misses[index]) }

    /// Makes the words of the first so many codes.
    mutating func widen(_ count: Int) {
        for row in 0..<count { wide[row] = Int64(codes[row]) }
    }

    /// Reads whole numbers of a range, with so many digits if `width` is not 0.
    mutating func readInts(_ batch: CellBatch, _ column: Int, _ bytes: Span<UInt8>, in range: ClosedRange<Int64>, width: Int) {
        missCount = unsafe batch.withCells(column, of: bytes) { cells in
            unsafe cscan_ints(&cells, width, range.lowerBound, range.upperBound, &wide, &misses)
        }
    }

    mutating func readDates(_ batch: CellBatch, _ column: Int, _ bytes: Span<UInt8>) {
        missCount = unsafe batch.withCells(column, of: bytes) { cells in unsafe cscan_dates(&cells, &codes, &misses) }
    }

    /// Reads texts that are remembered.
    mutating func readTexts(_ batch: CellBatch, _ column: Int, _ bytes: Span<UInt8>, _ memory: WordMemory) {
        missCount = unsafe batch.withCells(column, of: bytes) { cells in
            unsafe memory.entries.withUnsafeBufferPointer { entries in
                unsafe cscan_words(&cells, entries.baseAddress, &codes, &misses)
            }
        }
    }

    /// Finds the rows whose text does not begin as a code does.
    mutating func findDoubtful(_ batch: CellBatch, _ column: Int, _ bytes: Span<UInt8>) {
        missCount = unsafe batch.withCells(column, of: bytes) { cells in unsafe cscan_doubtful(&cells, &misses) }
    }

    /// Finds the rows whose text is not that of the row before.
    mutating func findChanges(_ batch: CellBatch, _ column: Int, _ bytes: Span<UInt8>) {
        missCount = unsafe batch.withCells(column, of: bytes) { cells in unsafe cscan_changes(&cells, &misses) }
    }
}

/// Remembers the words of the short texts met last, so that most cells of a column of few different texts need no more than a look.
struct WordMemory {
    fileprivate var entries = [cscan_memory](repeating: cscan_memory(), count: 1 << Int(CSCAN_MEMORY_BITS))

    mutating func remember(_ text: Span<UInt8>, as word: Int32) {
        unsafe text.withUnsafeBufferPointer { text in
            unsafe cscan_remember(&entries, text.baseAddress, text.count, word)
        }
    }
}
