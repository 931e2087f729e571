"""Random expressions of the Common Expression Language: mostly well typed, over the types, macros and libraries that
jinzai and cel-expr-python share. The same seed gives the same expressions."""
import pathlib
import random
import re
import sys

INTS = ["0", "1", "2", "3", "7", "10", "-1", "-2", "60", "255", "1000", "0x1F", "9223372036854775807", "-9223372036854775808",
        "9007199254740993", "-9007199254740993", "4611686018427387904", "2147483648", "63", "64", "1577836800", "253402300799",
        "-62135596800", "253402300800"]
SMALL = ["0", "1", "2", "3", "4", "5", "-1"]
UINTS = ["0u", "1u", "2u", "3u", "10u", "255u", "0xFFu", "18446744073709551615u", "9223372036854775808u", "9007199254740993u", "64u"]
DOUBLES = ["0.0", "-0.0", "1.0", "0.5", "-1.5", "2.5", "3.5", "1e3", "1e-3", "1e21", "1e-7", "123456789.125", "9223372036854775807.0",
           "9223372036854774784.0", "18446744073709551616.0", "1e308", "-1e308", "5e-324", "0.1", "0.3", "9007199254740992.0", "1.7e19",
           "double('NaN')", "double('Infinity')", "double('-Infinity')", ".5", "100.0", "1e100", "12345678.9"]
TEXTS = ["", "a", "b", "x", "abc", "ABC", "aXbXc", "hello world", " pad\t", "\u00e9t\u00e9", "e\u0301", "\u65e5\u672c\u8a9e", "\U0001f600!",
         "\u00df", "\u0130", "0", "12", "-7", "1.5", "1e3", "0x1f", "NaN", "true", "false", "TRUE", "t", "1", "+1", " 1", "18446744073709551615",
         "9223372036854775808", "2020-02-29T12:30:45.123456789Z", "2020-02-29T12:30:45+09:00", "1969-12-31T23:59:59.9Z",
         "2021-02-29T00:00:00Z", "1.5s", "-1h30m", "100ms", "1d", "a,b,,c", "aaa", "a.b", "line\nbreak", "q'\"q", "back\\slash", "\x00z",
         "YWJj", "YQ==", "YQ", "a b c", "$1", "\\1", "%s", "\u00a0nb\u00a0", "\u3042\u30a2", "foo@example.com", "K\u00f6ln"]
BYTES = ["b''", "b'abc'", "b'\\x00\\xff'", "b'\u00e9'", "b'\\303\\251'", "b\"a\"", "br'a\\b'", "b'12'"]
PATTERNS = ["a", "^a", "b$", "a+", "(a|b)*", "[A-Z]", "\\d+", "^$", "", ".", "X", "(a)(b)?", "\\bab", "(?i)abc", "[^a-z]", "a{2,3}", "\\pL+",
            "(?P<n>a)", "x*", "(", "a**", "\\u00e9", "o w", ",", "(a+)+$", "[[:alpha:]]+", "\\s"]
TIMES = ["2020-02-29T12:30:45Z", "2020-02-29T12:30:45.5Z", "2020-01-01T00:00:00+09:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
         "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999Z", "2009-02-13T23:31:30.123456Z", "2024-03-10T10:00:00Z", "1999-12-31T23:59:59.001Z",
         "0987-06-05T04:03:02Z"]
SPANS = ["0s", "1s", "1.5s", "-1.5s", "1h", "90m", "24h", "100ms", "-1h30m5.25s", "1us", "8760h", "0.000001s", "3650000h", "-0.5s", "1h1m1s1ms1us"]
ZONES = ["Asia/Tokyo", "America/New_York", "UTC", "Europe/Berlin", "+09:00", "-03:30", "Australia/Lord_Howe", "America/Sao_Paulo", "+00:00", "No/Where"]
FORMATS = ["%s", "%d", "%x", "%X", "%o", "%b", "%f", "%.2f", "%e", "%.3e", "%%", "a%sb%s", "%s %s", "%.0f", "%d%%", "%", "%q", "%.10f"]

SCALARS = ["int", "uint", "double", "string", "bytes", "bool"]
KEYS = ["int", "uint", "string", "bool"]
VARIABLES = {"i": "int", "u": "uint", "d": "double", "s": "string", "b": "bool", "y": "bytes", "t": "timestamp", "p": "duration",
             "li": ("list", "int"), "ls": ("list", "string"), "ld": ("list", "double"), "ms": ("map", "string", "int"), "mi": ("map", "int", "string"),
             "n": "null"}

# A result, then how to write it; {T} stands for an expression of type T, {T!} for one before a dot, {@X} for one of the lists above.
TABLE = """
bool ({int} < {int})|({uint} >= {uint})|({double} <= {double})|({string} < {string})|({bytes} > {bytes})|({bool} < {bool})
bool ({timestamp} < {timestamp})|({duration} >= {duration})|(dyn({int}) < dyn({double}))|(dyn({uint}) >= dyn({int}))|(dyn({double}) > dyn({uint}))
bool (dyn({int}) == dyn({double}))|(dyn({uint}) == dyn({int}))|(dyn({any}) == dyn({any}))|(dyn({any}) != dyn({any}))|(dyn({any}) < dyn({any}))
bool ({int} == {int})|({string} != {string})|({double} == {double})|({bytes} == {bytes})|({list} == {list})|({timestamp} == {timestamp})
bool ({duration} != {duration})|({map} == {map})|(type({any}) == type({any}))|(type({any}) == {type})|({uint} != {uint})
bool ({bool} && {bool})|({bool} || {bool})|!{bool!}|({bool} && {bool} || {bool})|({bool} ? {bool} : {bool})|(dyn({any}) && {bool})
bool ({bool} || dyn({any}))|({bool} == {bool})|bool({@TEXT})|bool({bool})
bool {string!}.startsWith({string})|{string!}.endsWith({string})|{string!}.contains({string})|{string!}.matches({@PATTERN})
bool matches({string}, {@PATTERN})|{string!}.matches({string})
bool math.isNaN({double})|math.isInf({double})|math.isFinite({double})
bool has({ms!}.a)|has({ms!}.zz)|({string} in {ms})|({int} in {mi})|({int} in {li})|({string} in {ls})|(dyn({any}) in {li})|(dyn({any}) in {ms})
bool sets.contains({li}, {li})|sets.equivalent({li}, {li})|sets.intersects({ls}, {ls})|sets.contains({ld}, {ld})
bool {oint!}.hasValue()|{ostring!}.hasValue()|({oint} == {oint})
int ({int} + {int})|({int} - {int})|({int} * {int})|({int} / {int})|({int} % {int})|-{int!}|({int} + {int} * {int} - {int})|({bool} ? {int} : {int})
int size({string})|{string!}.size()|size({bytes})|{bytes!}.size()|size({list})|{list!}.size()|size({map})|{map!}.size()
int int({double})|int({uint})|int({@TEXT})|int({string})|int({timestamp})|int({int})|int({bool})
int {string!}.indexOf({string})|{string!}.indexOf({string}, {@SMALL})|{string!}.lastIndexOf({string})|{string!}.lastIndexOf({string}, {@SMALL})
int {timestamp!}.getFullYear()|{timestamp!}.getMonth()|{timestamp!}.getDayOfMonth()|{timestamp!}.getDate()|{timestamp!}.getDayOfWeek()
int {timestamp!}.getDayOfYear()|{timestamp!}.getHours()|{timestamp!}.getMinutes()|{timestamp!}.getSeconds()|{timestamp!}.getMilliseconds()
int {timestamp!}.getFullYear({@ZONE})|{timestamp!}.getMonth({@ZONE})|{timestamp!}.getDate({@ZONE})|{timestamp!}.getHours({@ZONE})
int {timestamp!}.getMinutes({@ZONE})|{timestamp!}.getDayOfWeek({@ZONE})|{timestamp!}.getDayOfYear({@ZONE})
int {duration!}.getHours()|{duration!}.getMinutes()|{duration!}.getSeconds()|{duration!}.getMilliseconds()
int math.greatest({int}, {int})|math.least({int}, {int}, {int})|math.abs({int})|math.sign({int})|math.bitAnd({int}, {int})|math.bitOr({int}, {int})
int math.bitXor({int}, {int})|math.bitNot({int})|math.bitShiftLeft({int}, {@SMALL})|math.bitShiftRight({int}, {@SMALL})|math.greatest({li})|math.least({li})
int {li!}[{@SMALL}]|{ms!}['a']|{ms!}[{string}]|{ms!}.a|{ms!}.b|{oint!}.value()|{oint!}.orValue({int})|{li!}[dyn({double})]
uint ({uint} + {uint})|({uint} - {uint})|({uint} * {uint})|({uint} / {uint})|({uint} % {uint})|uint({int})|uint({double})|uint({@TEXT})
uint math.bitAnd({uint}, {uint})|math.bitOr({uint}, {uint})|math.bitXor({uint}, {uint})|math.bitNot({uint})|math.abs({uint})|math.sign({uint})
uint math.bitShiftLeft({uint}, {@SMALL})|math.bitShiftRight({uint}, {int})|math.greatest({uint}, {uint})|({bool} ? {uint} : {uint})
double ({double} + {double})|({double} - {double})|({double} * {double})|({double} / {double})|-{double!}|double({int})|double({uint})|double({@TEXT})
double math.ceil({double})|math.floor({double})|math.round({double})|math.trunc({double})|math.abs({double})|math.sign({double})|math.sqrt({double})
double math.sqrt({int})|math.greatest({double}, {double})|math.least({ld})|{ld!}[{@SMALL}]|({bool} ? {double} : {double})
string ({string} + {string})|string({int})|string({uint})|string({double})|string({bool})|string({bytes})|string({timestamp})|string({duration})
string {string!}.charAt({@SMALL})|{string!}.lowerAscii()|{string!}.upperAscii()|{string!}.replace({string}, {string})|{string!}.trim()
string {string!}.replace({string}, {string}, {@SMALL})|{string!}.substring({@SMALL})|{string!}.substring({@SMALL}, {@SMALL})|{string!}.reverse()
string {ls!}.join()|{ls!}.join({string})|strings.quote({string})|{@FORMAT!}.format([{any}])|{@FORMAT!}.format([{any}, {any}])|'%d'.format([{int}])
string '%s'.format([{list}])|'%s'.format([{map}])|'%.3f'.format([{double}])|'%e'.format([{double}])|'%x'.format([{int}])|'%s'.format([{double}])
string '%s'.format([{timestamp}])|'%s'.format([{duration}])|'%X'.format([{string}])|'%b'.format([{bool}])|'%x'.format([{bytes}])|'%o'.format([{uint}])
string base64.encode({bytes})|regex.replace({string}, {@PATTERN}, {string})|regex.replace({string}, {@PATTERN}, '[$1]')
string regex.replace({string}, {@PATTERN}, '<\\\\0>')|regex.replace({string}, {@PATTERN}, {string}, {@SMALL})
string {ls!}[{@SMALL}]|{mi!}[{int}]|{ostring!}.orValue({string})|({bool} ? {string} : {string})
bytes bytes({string})|({bytes} + {bytes})|base64.decode({string})|base64.decode(base64.encode({bytes}))|bytes({bytes})
timestamp timestamp({@TIMETEXT})|timestamp({string})|timestamp({int})|({timestamp} + {duration})|({timestamp} - {duration})|({duration} + {timestamp})
duration duration({@SPANTEXT})|duration({string})|({duration} + {duration})|({duration} - {duration})|({timestamp} - {timestamp})|duration({duration})
li [{int}, {int}, {int}]|({li} + {li})|{li!}.slice({@SMALL}, {@SMALL})|{li!}.reverse()|{li!}.sort()|{li!}.distinct()|lists.range({@SMALL})
li [{li}, {li}].flatten()|[?{oint}, {int}]|({bool} ? {li} : {li})|[[{li}], {li}].flatten(2)
ls [{string}, {string}]|({ls} + {ls})|{string!}.split({string})|{string!}.split({string}, {@SMALL})|{ls!}.sort()|{ls!}.distinct()|{ls!}.reverse()
ls regex.extractAll({string}, {@PATTERN})|[?{ostring}]|{ls!}.slice({@SMALL}, {@SMALL})
ld [{double}, {double}]|{ld!}.sort()|{ld!}.distinct()|({ld} + {ld})|{ld!}.reverse()
ms {{'a': {int}, 'b': {int}}}|{{{string}: {int}}}|{{?'a': {oint}}}|{{'a': {int}, {string}: {int}}}|({bool} ? {ms} : {ms})
mi {{1: {string}, 2: {string}}}|{{{int}: {string}}}|{{{int}: {string}, {int}: {string}}}
oint optional.of({int})|optional.none()|optional.ofNonZeroValue({int})|{ms!}.?a|{ms!}[?{string}]|{li!}[?{@SMALL}]|{oint!}.or({oint})|{li!}.first()|{li!}.last()
ostring optional.of({string})|optional.ofNonZeroValue({string})|{mi!}[?{int}]|{ls!}[?{@SMALL}]|regex.extract({string}, {@PATTERN})|{ls!}.first()
type type({any})|int|uint|double|string|bytes|bool|list|map|null_type|google.protobuf.Timestamp|google.protobuf.Duration|type
null null|dyn(null)
dyn dyn({any})|[{any}, {any}]|{list!}[{@SMALL}]|{map!}[{any}]|({any} == {any})|math.greatest(dyn({any}), dyn({any}))|math.least({int}, {double})
dyn math.abs(dyn({any}))|(dyn({any}) + dyn({any}))|(dyn({any}) - dyn({any}))|(dyn({any}) * dyn({any}))|(dyn({any}) / dyn({any}))|-dyn({any})|!dyn({any})
dyn size(dyn({any}))|string(dyn({any}))|int(dyn({any}))|uint(dyn({any}))|double(dyn({any}))|dyn({any})[dyn({any})]|{{{string}: {any}, 'k': {any}}}
dyn google.protobuf.Int64Value{{value: {int}}}|google.protobuf.StringValue{{value: {string}}}|google.protobuf.DoubleValue{{value: {double}}}
dyn [{any}, {any}, {any}].distinct()|{dyn}|({bool} ? dyn({any}) : dyn({any}))
"""
NAMES = {"li": ("list", "int"), "ls": ("list", "string"), "ld": ("list", "double"), "ms": ("map", "string", "int"), "mi": ("map", "int", "string"),
         "oint": ("opt", "int"), "ostring": ("opt", "string")}
SHORT = {type: name for name, type in NAMES.items()}


def table():
    found = {}
    for line in TABLE.strip().splitlines():
        name, forms = line.split(" ", 1)
        # `|` stands between forms; `||` is the language's.
        for form in re.split(r"(?<!\|)\|(?!\|)", forms):
            parts = re.split(r"(\{\{|\}\}|\{[^{}]*\})", form)
            made = [("text", part[0]) if part in ("{{", "}}") else ("hole", part[1:-1]) if part[:1] == "{" else ("text", part) for part in parts if part]
            found.setdefault(NAMES.get(name, name), []).append(made)
    return found


class Node:
    """An expression as its parts. `binders` are the parts that see the variables of a macro; `around` goes around one of them so that
    it stands alone."""

    def __init__(self, type, parts, binders=(), around=("", "")):
        self.type, self.parts, self.binders, self.around = type, parts, binders, around

    def __str__(self):
        return "".join(map(str, self.parts))

    def smaller(self, before="", after=""):
        """Every part as an expression that stands alone, the shortest first."""
        found = []
        for place, part in enumerate(self.parts):
            if not isinstance(part, Node):
                continue
            outer = before, after
            if place in self.binders:
                outer = before + str_all(self.around[0]), self.around[1] + after
            text = str(part)
            found.append(outer[0] + ("[?" + text + "]" if is_optional(part.type) else text) + outer[1])
            found += part.smaller(*outer)
        return found


def str_all(parts):
    return parts if isinstance(parts, str) else "".join(map(str, parts))


def is_optional(type):
    return isinstance(type, tuple) and type[0] == "opt"


class Generator:
    forms = table()

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.locals = []
        self.count = 0

    def expression(self):
        """An expression, and values for the variables, as the languages' own literals."""
        self.locals, self.count = [], 0
        kind = self.random.choice(["bool"] * 5 + ["int", "int", "uint", "double", "double", "string", "string", "string", "bytes", "timestamp",
                                                   "duration", "li", "ls", "ld", "ms", "mi", "dyn", "dyn", "list", "map", "type"])
        while True:
            node = self.make(NAMES.get(kind, kind), self.random.choice([1, 2, 2, 3, 3, 4]))
            if len(node.parts) > 1:
                break
        if is_optional(node.type):
            node = Node("bool", [node, ".hasValue()"])
        return node

    def make(self, type, depth):
        choose = self.random.random
        if type == "any":
            type = self.random.choice(SCALARS * 2 + ["timestamp", "duration", "null", "type", ("list", "int"), ("list", "string"), ("map", "string", "int"),
                                                     ("map", "int", "string")])
        if type == "list":
            type = self.random.choice([("list", "int"), ("list", "string"), ("list", "double"), ("list", self.random.choice(SCALARS))])
        if type == "map":
            type = self.random.choice([("map", "string", "int"), ("map", "int", "string"), ("map", self.random.choice(KEYS), self.random.choice(SCALARS))])
        # Once in a while a wrong type.
        if choose() < 0.004 and not is_optional(type):
            type = self.random.choice(SCALARS)
        names = [name for name, known in self.locals + list(VARIABLES.items()) if known == type]
        if names and choose() < 0.2:
            return Node(type, [self.random.choice(names[:3] if choose() < 0.7 else names)])
        if depth <= 0:
            return self.leaf(type)
        if choose() < 0.16:
            loop = self.loop(type, depth - 1)
            if loop:
                return loop
        forms = self.forms.get(type)
        if not forms or choose() < 0.12:
            return self.leaf(type) if not isinstance(type, tuple) or type[0] == "opt" else self.literal(type, depth)
        return self.fill(type, self.random.choice(forms), depth - 1)

    def fill(self, type, form, depth):
        parts = []
        for kind, text in form:
            if kind == "text":
                parts.append(text)
                continue
            name = text.rstrip("!")
            if name == "list" or name == "map" or name not in NAMES:
                inner = name
            else:
                inner = NAMES[name]
            node = self.leaf(name) if name[0] == "@" else self.make(inner, depth)
            parts += ["(", node, ")"] if text[-1] == "!" and not re.fullmatch(r"[\w.]+\(?[^()+*/%<>=&|!?-]*\)?", str(node)) or str(node)[:1] == "-" and text[-1] == "!" else [node]
        return Node(type, parts)

    def text(self, value):
        mark = self.random.choice("'\"")
        if "\\" not in value and mark not in value and "\n" not in value and "\x00" not in value and self.random.random() < 0.15:
            return self.random.choice(["r" + mark + value + mark, mark * 3 + value + mark * 3])
        made = ""
        for character in value:
            if character in ("\\", mark):
                made += "\\" + character
            elif character == "\n":
                made += "\\n"
            elif ord(character) < 32:
                made += "\\x%02x" % ord(character)
            elif ord(character) > 127 and self.random.random() < 0.3:
                made += "\\U%08x" % ord(character) if ord(character) > 0xFFFF else "\\u%04x" % ord(character)
            else:
                made += character
        return mark + made + mark

    def leaf(self, type):
        pick = self.random.choice
        if isinstance(type, tuple):
            return self.literal(type, 0)
        written = {
            "int": lambda: pick(INTS), "uint": lambda: pick(UINTS), "double": lambda: pick(DOUBLES), "string": lambda: self.text(pick(TEXTS)),
            "bytes": lambda: pick(BYTES), "bool": lambda: pick(["true", "false"]), "null": lambda: "null",
            "timestamp": lambda: "timestamp('" + pick(TIMES) + "')", "duration": lambda: "duration('" + pick(SPANS) + "')",
            "type": lambda: pick(["int", "string", "list", "google.protobuf.Timestamp", "null_type", "bool"]),
            "dyn": lambda: "dyn(" + str(self.leaf(pick(SCALARS))) + ")", "@SMALL": lambda: pick(SMALL), "@TEXT": lambda: self.text(pick(TEXTS)),
            "@PATTERN": lambda: self.text(pick(PATTERNS)), "@ZONE": lambda: "'" + pick(ZONES) + "'", "@FORMAT": lambda: self.text(pick(FORMATS)),
            "@TIMETEXT": lambda: "'" + pick(TIMES) + "'", "@SPANTEXT": lambda: "'" + pick(SPANS) + "'"}[type]()
        return Node(type, [written])

    def literal(self, type, depth):
        make = lambda inner: self.make(inner, depth - 1)
        if type[0] == "opt":
            return Node(type, ["optional.of(", make(type[1]), ")"])
        parts = ["[" if type[0] == "list" else "{"]
        for place in range(self.random.choice([0, 1, 2, 3])):
            parts += [", "] if place else []
            parts += [make(type[1])] if type[0] == "list" else [make(type[1]), ": ", make(type[2])]
        return Node(type, parts + ["]" if type[0] == "list" else "}"])

    def name(self):
        self.count += 1
        return "v%d" % self.count

    def within(self, names, type, depth):
        self.locals = names + self.locals
        try:
            return self.make(type, depth)
        finally:
            del self.locals[:len(names)]

    def loop(self, type, depth):
        """A macro that gives `type`; None where there is none."""
        pick = self.random.choice
        if pick([True, False, False]):
            return self.bind(type, depth)
        range_type = pick([("list", "int"), ("list", "string"), ("map", "string", "int"), ("map", "int", "string"), ("list", "double")])
        source = self.make(range_type, depth)
        one = [(self.name(), range_type[1])]
        two = [(self.name(), range_type[1] if range_type[0] == "map" else "int"), (self.name(), range_type[-1])]
        range_ = ["(", source, ")"]
        if type == "bool":
            names = pick([one, one, two])
            macro = pick(["all", "exists"] + (["exists_one"] if names is one else ["existsOne"]))
            return self.macro(type, range_, macro, names, [self.within(names, "bool", depth)])
        if isinstance(type, tuple) and type[0] == "list":
            if type == range_type and pick([True, False]):
                return self.macro(type, range_, "filter", one, [self.within(one, "bool", depth)])
            if type == range_type and pick([True, False]):
                key = self.within(one, pick(["int", "string", "double"]), depth)
                return self.macro(type, range_, "sortBy", one, [key])
            names, macro = pick([(one, "map"), (two, "transformList")])
            bodies = [self.within(names, "bool", depth)] if pick([True, False]) else []
            return self.macro(type, range_, macro, names, bodies + [self.within(names, type[1], depth)])
        # `transformMap` is declared by the peer, but cannot be run there.
        return None

    def macro(self, type, range_, name, names, bodies):
        alone = "map" if len(names) == 1 else "transformList"
        listed = ", ".join(name for name, _ in names)
        parts = range_ + ["." + name + "(" + listed]
        binders = []
        for body in bodies:
            parts.append(", ")
            binders.append(len(parts))
            parts.append(body)
        return Node(type, parts + [")"], binders, (range_ + ["." + alone + "(" + listed + ", "], ")"))

    def bind(self, type, depth):
        inner = self.random.choice(["int", "string", "double", ("list", "int"), ("map", "string", "int"), "timestamp"])
        value = self.make(inner, depth)
        name = self.name()
        if is_optional(type) and inner in ("int", "string"):
            source = self.make(("opt", inner), depth)
            body = self.within([(name, inner)], type[1], depth)
            return Node(type, ["(", source, ").optMap(" + name + ", ", body, ")"])
        body = self.within([(name, inner)], type, depth)
        return Node(type, ["cel.bind(" + name + ", ", value, ", ", body, ")"], [3], (["cel.bind(" + name + ", ", value, ", "], ")"))

    def bindings(self):
        """A value for each variable, in the tagged notation of requests."""
        pick = self.random.choice
        integer = lambda: {"int": str(int(pick(INTS), 0))}
        text = lambda: {"string": pick([text for text in TEXTS if "\x00" not in text])}
        whole = {"double": pick(["0.5", "2.0", "-3.25", "1e+20"])}
        return {"i": integer(), "u": {"uint": str(int(pick(UINTS)[:-1], 0))}, "d": whole, "s": text(), "b": {"bool": pick([True, False])},
                "y": {"bytes": pick(["", "YQ==", "/w=="])}, "t": {"timestamp": pick(TIMES[:2] + TIMES[4:])}, "p": {"duration": pick(["0s", "1.5s", "-3600s", "0.000001s"])},
                "li": {"list": [integer() for _ in range(pick([0, 1, 3]))]}, "ls": {"list": [text() for _ in range(pick([0, 1, 3]))]},
                "ld": {"list": [{"double": pick(["1.0", "-2.5", "NaN", "1e+300"])} for _ in range(pick([0, 2]))]},
                "ms": {"map": [[{"string": key}, integer()] for key in pick([[], ["a"], ["a", "b"], ["zz", "abc"]])]},
                "mi": {"map": [[{"int": key}, text()] for key in pick([[], ["1"], ["1", "2"], ["-1", "7"]])]}, "n": {"null": None}}


def main():
    """Writes expressions as the first inputs of the fuzzer: `generator.py FOLDER [COUNT]`."""
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    generator = Generator(1)
    for number in range(int(sys.argv[2]) if len(sys.argv) > 2 else 500):
        (folder / f"generated-{number}").write_text(str(generator.expression()))


if __name__ == "__main__":
    main()
