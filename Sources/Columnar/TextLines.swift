import CLines

/// Lines of pieces that lie in columns.
package enum TextLines {
    /// The bytes of so many lines.
    package static func bytes(_ pieces: [TextPiece], count: Int) -> [UInt8] {
        unsafe withPinned(pieces[...], count, []) { pinned in
            unsafe pinned.withUnsafeBufferPointer { pinned in
                let room = unsafe clines_size(pinned.baseAddress, pinned.count, count)
                return unsafe [UInt8](unsafeUninitializedCapacity: room) { bytes, written in
                    written = unsafe clines_write(pinned.baseAddress, pinned.count, count, bytes.baseAddress)
                }
            }
        }
    }

    /// Calls `body` with the pieces as C takes them, one after the other, so that each stays where it is.
    private static func withPinned<Result>(
        _ pieces: ArraySlice<TextPiece>, _ count: Int, _ pinned: [clines_piece], _ body: ([clines_piece]) -> Result
    ) -> Result {
        guard let piece = pieces.first else { return unsafe body(pinned) }
        return unsafe piece.withPinned(count) { unsafe withPinned(pieces.dropFirst(), count, pinned + CollectionOfOne($0), body) }
    }
}

extension TextPiece {
    /// What the texts of the first rows have that decides how they are written.
    package func traits(_ count: Int) -> TextTraits {
        unsafe withPinned(count) { piece in
            var piece = unsafe piece
            return unsafe TextTraits(rawValue: clines_traits(&piece, count))
        }
    }

    fileprivate func withPinned<Result>(_ count: Int, _ body: (clines_piece) -> Result) -> Result {
        guard let present else { return unsafe withForm(count, nil, body) }
        precondition(present.count >= count, "more lines than rows")
        return unsafe present.words.withUnsafeBufferPointer { unsafe withForm(count, $0.baseAddress, body) }
    }

    private func withForm<Result>(
        _ count: Int, _ present: UnsafePointer<UInt64>?, _ body: (clines_piece) -> Result
    ) -> Result {
        var piece = unsafe clines_piece()
        unsafe piece.present = present
        switch form {
        case .same(let text):
            return unsafe text.withUnsafeBufferPointer {
                unsafe piece.kind = CLINES_SAME
                unsafe (piece.bytes, piece.size) = ($0.baseAddress, $0.count)
                return unsafe body(piece)
            }
        case .integers(let values):
            precondition(values.count >= count, "more lines than rows")
            return unsafe values.withUnsafeBufferPointer {
                unsafe piece.kind = CLINES_INTEGERS
                unsafe piece.values = $0.baseAddress
                return unsafe body(piece)
            }
        case .dictionary(let codes, let texts):
            return unsafe texts.withTexts { bytes, starts, step in
                unsafe (piece.bytes, piece.starts, piece.step) = (bytes, starts, step)
                return unsafe Self.withCodes(codes, count, texts.count, piece, body)
            }
        case .coded(let codes, let texts):
            return unsafe texts.withTexts { bytes, starts in
                unsafe (piece.bytes, piece.starts, piece.step) = (bytes, starts, 1)
                return unsafe Self.withCodes(codes, count, texts.count, piece, body)
            }
        case .packed(let texts):
            precondition(texts.count >= count, "more lines than rows")
            return unsafe texts.withTexts { bytes, starts in
                unsafe piece.kind = CLINES_TEXTS
                unsafe (piece.bytes, piece.starts, piece.step) = (bytes, starts, 1)
                return unsafe body(piece)
            }
        }
    }

    /// `texts` is how many texts there are.
    private static func withCodes<Result>(
        _ codes: [Int32], _ count: Int, _ texts: Int, _ piece: clines_piece, _ body: (clines_piece) -> Result
    ) -> Result {
        precondition(codes.count >= count, "more lines than rows")
        precondition(codes.prefix(count).allSatisfy { $0 >= 0 && $0 < texts }, "a text that is not there")
        return unsafe codes.withUnsafeBufferPointer {
            var piece = unsafe piece
            unsafe piece.kind = CLINES_TEXTS
            unsafe piece.codes = $0.baseAddress
            return unsafe body(piece)
        }
    }
}

extension PackedTexts {
    fileprivate func withTexts<Result>(_ body: (UnsafePointer<UInt8>?, UnsafePointer<Int64>?) -> Result) -> Result {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe starts.withUnsafeBufferPointer { starts in
                unsafe starts.withMemoryRebound(to: Int64.self) { unsafe body(bytes.baseAddress, $0.baseAddress) }
            }
        }
    }
}

/// What some text of a piece has that decides how a line is written.
package struct TextTraits: OptionSet, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    package static let empty = TextTraits(rawValue: UInt32(CLINES_EMPTY))
    package static let comma = TextTraits(rawValue: UInt32(CLINES_COMMA))
    package static let quote = TextTraits(rawValue: UInt32(CLINES_QUOTE))
    package static let lineBreak = TextTraits(rawValue: UInt32(CLINES_BREAK))
    /// It begins with a sign with which formulas begin, or may do so: a wide sign is not looked at further.
    package static let formula = TextTraits(rawValue: UInt32(CLINES_FORMULA))
    package static let spaceFirst = TextTraits(rawValue: UInt32(CLINES_SPACE_FIRST))
    package static let spaceLast = TextTraits(rawValue: UInt32(CLINES_SPACE_LAST))
}
