"""The known differences between jinzai and cel-expr-python 0.1.3 (cel-cpp), each with what decides it: a section of the language
definition (doc/langdef.md of cel-spec) or of the documentation of an extension, or that there is none.

A difference is told by the shortest part of the expression that still differs, with the values of variables written out, and by both
results, so that one that is known does not hide another.
"""
import re

EXPLAINED = []


def explained(cause):
    def add(test):
        EXPLAINED.append((cause, test))
        return test
    return add


def explanation(text, left, right):
    for cause, test in EXPLAINED:
        if test(text, left, right):
            return cause
    return None


def is_error(side, *words):
    return side[0] == "error" and any(word in side[2] for word in words)


def elements(side):
    return side[1] if side[0] == "list" else ()


def all_of(kind, side):
    """All texts, doubles… anywhere in a value."""
    if side[0] == kind:
        return [side[1]]
    if side[0] == "list":
        return [found for inner in side[1] for found in all_of(kind, inner)]
    return [found for entry in side[1] for found in all_of(kind, entry[1])] if side[0] == "map" else []


@explained("the peer died: there is no result to compare; each is listed (a key of a map that is not UTF-8 is none that Python can hold)")
def died(text, left, right):
    return right[0] == "died"


@explained("fractions of a second are written with as many digits as they have, not in groups of three: langdef, string(duration) and "
           "string(timestamp) ask for seconds with a fraction and for RFC 3339, which allow both")
def fractions(text, left, right):
    short = lambda side: [re.sub(r"(\.\d*?)0+(?=[Zs])", r"\1", found) for found in all_of("string", side)]
    return left[0] == right[0] and all_of("string", left) != [] and short(left) == short(right)


@explained("string() of NaN and infinity: langdef writes them `NaN`, `Infinity`, `-Infinity` (JSON conversion), as double() reads them; the peer "
           "writes `nan`, `-nan`, `inf`")
def infinity(text, left, right):
    same = lambda side: [re.sub("-?nan", "nan", found.lower().replace("infinity", "inf")) for found in all_of("string", side)]
    return left[0] == right[0] and all_of("string", left) != [] and same(left) == same(right)


@explained("durations beyond the nanoseconds of an int64 are errors: langdef, Overflow; the peer reads them, and then adds wrongly")
def long_durations(text, left, right):
    return is_error(left, "range", "overflow", "duration") and left[1] == "overflow" and right[0] != "error" and "duration" in text


@explained("parts of a nanosecond are cut, the peer rounds: langdef, duration(string), names nanoseconds as the smallest unit")
def small_durations(text, left, right):
    return "duration" in text and left[0] == right[0] and re.search(r"\.\d{10}|[.]\d+(ns|us)", text) is not None


@explained("`in` a map, of a value that cannot be a key, is false: langdef, Map Key Membership, `A in map(A, B) -> bool` with equality across "
           "types; the peer has no overload for it")
def keys(text, left, right):
    return left[0] != "error" and is_error(right, "No matching overloads found : @in")


@explained("numbers are compared by their exact value, also beyond 2^53: langdef, Equality, as on one continuous number line; the peer converts "
           "to double")
def exact_numbers(text, left, right):
    # Of equal extremes the first is the result, with its type.
    alike = left[0] == right[0] or "math." in text and {left[0], right[0]} <= {"int", "uint", "double"}
    return alike and re.search(r"9007199254740993|9223372036854775807|18446744073709551615|9223372036854775808", text) is not None \
        and re.search(r"==|!=|<|>| in |greatest|least|distinct|sets\.", text) is not None


@explained("int, uint and double are ordered across types, where both are known too: langdef, Ordering; the peer's checker refuses")
def mixed_order(text, left, right):
    return left[0] != "error" and is_error(right, "overload for") and right[1] == "compile" and re.search(r"overload for '_[<>]=?_'", right[2]) is not None


@explained("int(bool) and uint(bool) are no conversions: langdef, Types and Conversions; the peer takes a bool of unknown type")
def bool_number(text, left, right):
    return is_error(left, "does not take (bool)")


@explained("a text of a number has no blanks around it, and a double no hexadecimal digits: langdef leaves open what double(string) reads; "
           "the literals of the grammar have neither (Syntax, INT_LIT and FLOAT_LIT)")
def number_texts(text, left, right):
    return is_error(left, "cannot be converted to") and re.search(r"(double|int|uint)\(", text) is not None and right[0] != "error"


@explained("base64.decode refuses blanks: the documentation of the encoders makes what is not Base64 (RFC 4648) an error; the peer skips blanks")
def blanks_in_base64(text, left, right):
    return is_error(left, "not Base64") and right[0] != "error"


@explained("substring(start, end) up to the length in code points: strings extension; the peer refuses an end at the length, and others outside "
           "of ASCII")
def substrings(text, left, right):
    return "substring" in text and is_error(right, "substring")


@explained("''.split('') has no element: strings extension, a split into code points, of which there are none; the peer gives one empty text")
def empty_split(text, left, right):
    return "split" in text and ("string", "") in elements(right) and left[0] == "list"


@explained("the entries of a map have no order: langdef, Aggregate Values, tells of an order for lists alone; jinzai goes by the order of writing, "
           "the peer by that of its table")
def map_order(text, left, right):
    over_entries = re.search(r"\b(map|transformList|filter|sortBy)\(", text) is not None
    if not over_entries or left[0] != right[0]:
        return False
    if left[0] == "list" and sorted(map(repr, left[1])) == sorted(map(repr, right[1])):
        return True
    # An element picked by its place.
    return re.search(r"\.(first|last)\(\)|\[\??\d+\]", text) is not None and "{" in text


@explained("a list with NaN has no order: langdef, Ordering; either place of the NaN is as good")
def unordered(text, left, right):
    return re.search(r"sort|greatest|least", text) is not None and ("nan" in all_of("double", left) or "NaN" in text) and left[0] == right[0]


@explained("regex.extractAll with empty matches: the documentation of the extension is silent; jinzai gives them, the peer leaves them out")
def empty_matches(text, left, right):
    return "extractAll" in text and ("string", "") in elements(left) and left[0] == right[0]


@explained("regex.replace looks at the replacement where something matches; the peer, where nothing does too: the documentation is silent")
def replacements(text, left, right):
    return left[0] != "error" and is_error(right, "invalid replacement string")


@explained("regex.extract and extractAll: a group that takes no part is no text: the documentation is silent; the peer gives an empty text")
def missing_groups(text, left, right):
    return "extract" in text and left[0] == right[0] and ("string", "") in elements(right)


@explained("math.greatest and least of an empty list literal: an error when it is evaluated, of which the peer's macro makes a mistake of the text")
def empty_extremes(text, left, right):
    return is_error(right, "invalid single argument value") and right[1] == "compile"


@explained("keys of a map literal are checked: langdef, Aggregate Values, a key is a bool, int, uint or string; the peer tells when it is evaluated")
def literal_keys(text, left, right):
    return is_error(left, "cannot be the key of a map")


@explained("a map literal with one number twice as a key, as an int and as a uint, is an error: langdef, Equality, numbers are equal across types; "
           "conformance test map_value_repeat_key_heterogeneous; the peer keeps both")
def repeated_keys(text, left, right):
    return left[0] == "error" and left[1] == "duplicate_key" and right[0] != "error" and re.search(r"\du\b|uint", text) is not None


@explained("lists of unlike elements cannot be compared where their types are known: langdef, Gradual Type Checking; the peer forgets the type "
           "of flatten()")
def flattened(text, left, right):
    return "flatten" in text and left[0] == "error" and left[1].startswith("JZ02") and right[0] != "error"


@explained("sortBy of a list with optional elements: the peer's macro loses them (no overload of <iter_range>)")
def sorted_optionals(text, left, right):
    return left[0] != "error" and is_error(right, "<iter_range>")


@explained("%f and its kin take numbers: strings extension, format; the peer also takes the texts `NaN` and `Infinity`")
def number_formats(text, left, right):
    return is_error(left, "of `format` cannot write a value of type string") and right[0] == "string"


@explained("years before 1000 are written with four digits: RFC 3339 (strings extension, format); the peer writes fewer")
def short_years(text, left, right):
    four = lambda found: re.sub(r"\b0+(?=\d+-\d\d-)", "", found)
    return left[0] == right[0] and all_of("string", left) != [] and list(map(four, all_of("string", left))) == list(map(four, all_of("string", right)))


@explained("bytes that are not UTF-8 through %s: strings extension, format, they are replaced by U+FFFD; the peer lets them pass")
def broken_text(text, left, right):
    # `%X` of such a text shows the bytes of U+FFFD.
    marks = ("\ufffd", "EFBFBD", "efbfbd")
    return any(mark in found for found in all_of("string", left) for mark in marks) and "format" in text


@explained("%s and %d of a double have its digits and no exponent: strings extension, format, `in base 10`, `%d` of 3.14 is `3.14`; the peer "
           "writes six digits, as `1e+20`, `3.500000`")
def formatted_doubles(text, left, right):
    number = re.compile(r"\d+(?:\.\d+)?(?:e[+-]?\d+)?")
    close = lambda a, b: abs(float(a) - float(b)) <= 1e-5 * max(abs(float(a)), abs(float(b)))
    pairs = list(zip(all_of("string", left), all_of("string", right)))
    return "format" in text and left[0] == right[0] and pairs != [] and all(
        number.sub("#", a) == number.sub("#", b) and all(map(close, number.findall(a), number.findall(b))) for a, b in pairs)


@explained("regex.replace with a count goes on behind an empty match; the peer replaces at the same place again: the documentation is silent")
def empty_replacements(text, left, right):
    return re.search(r"regex\.replace\(.*-?\d\)", text, re.S) is not None and left[0] == right[0] and all_of("string", left) != []


@explained("an error is absorbed where `||` or `&&` is decided without it: langdef, Logical Operators; the peer lets that of a map literal with "
           "one key twice go through")
def absorbed(text, left, right):
    return left[0] != "error" and is_error(right, "duplicate key") and re.search(r"\|\||&&", text) is not None
