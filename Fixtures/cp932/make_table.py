"""Writes Sources/Records/Encoding/CP932+Table.swift from Python's cp932 codec: make_table.py > FILE."""

TRAILS = [trail for trail in range(0x40, 0xFD) if trail != 0x7F]
LEADS = [lead for lead in range(0x81, 0xFD) if not 0xA0 <= lead <= 0xDF and not 0xF0 <= lead <= 0xF9]


def character(lead, trail):
    try:
        text = bytes([lead, trail]).decode("cp932")
    except UnicodeDecodeError:
        return "\uFFFD"
    return text if len(text) == 1 else "\uFFFD"


print("// Made by Fixtures/cp932/make_table.py from Python's cp932 codec; do not edit.")
print()
print("extension CP932 {")
print("    /// The lead bytes of the table's rows.")
print("    static let leads: [UInt8] = [")
for start in range(0, len(LEADS), 16):
    print("        " + ", ".join(f"0x{lead:02X}" for lead in LEADS[start : start + 16]) + ",")
print("    ]")
print()
print("    /// For each lead byte the characters of its 188 trail bytes, U+FFFD where there is none.")
print('    static let characters = """')
for lead in LEADS:
    row = "".join(character(lead, trail) for trail in TRAILS).replace("\\", "\\\\")
    print("        " + row[:94] + "\\")
    print("        " + row[94:] + ("" if lead == LEADS[-1] else "\\"))
print('        """')
print("}")
