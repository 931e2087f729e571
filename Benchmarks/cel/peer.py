"""What cel-expr-python 0.1.3 (cel-cpp) makes of expressions, in the form that results are compared in.

It runs in child processes, because an expression may end the process: the one that did is found, and the others go on.
"""
import base64
import ctypes
import datetime
import multiprocessing
import os
import signal
import sys

from cel_expr_python import cel

from generator import VARIABLES

# How many expressions one process takes, and how many seconds it has for each.
BATCH, PATIENCE = 1000, 60

PEER = "\n".join(["name: differential", "extensions:"] + ["- name: " + name for name in (
    "strings", "math", "bindings", "encoders", "optional", "lists", "sets", "regex", "two-var-comprehensions")])
TYPES = {"timestamp": cel.Type.TIMESTAMP, "duration": cel.Type.DURATION, "null": cel.Type.NULL}


def peer_type(type):
    if isinstance(type, str):
        return TYPES.get(type) or getattr(cel.Type, type.upper())
    return (cel.Type.List if type[0] == "list" else cel.Type.Map)(*map(peer_type, type[1:]))


ENVIRONMENT = cel.NewEnv(config=cel.NewEnvConfigFromYaml(PEER), variables={name: peer_type(type) for name, type in VARIABLES.items()})
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def python(value):
    """A tagged value as cel-expr-python takes it."""
    (tag, content), = value.items()
    if tag in ("int", "uint"):
        return int(content)
    if tag == "double":
        return float(content)
    if tag == "bytes":
        return base64.b64decode(content)
    if tag == "timestamp":
        return EPOCH + datetime.timedelta(microseconds=micros(content))
    if tag == "duration":
        return datetime.timedelta(seconds=float(content[:-1]))
    if tag == "list":
        return [python(element) for element in content]
    if tag == "map":
        return {python(key): python(inner) for key, inner in content}
    return content


def micros(text):
    """Microseconds since 1970 of a timestamp, without the finer decimals, which Python's times cannot hold."""
    date, clock = text.rstrip("Z").split("T")
    clock, _, decimals = clock.partition(".")
    day = datetime.date(*map(int, date.split("-"))).toordinal() - 719163
    hour, minute, second = map(int, clock.split(":"))
    return ((day * 24 + hour) * 60 + minute) * 60_000_000 + second * 1_000_000 + int((decimals + "000000")[:6])


def theirs(value):
    name = value.type().name()
    if name == "ERROR":
        return ("error", "run", value.value())
    content = value.value()
    if name == "TYPE":
        return ("type", type_name(content.name()))
    if name == "DOUBLE":
        return ("double", repr(float(content)))
    if name == "BYTES":
        return ("bytes", bytes(content))
    if name == "TIMESTAMP":
        return ("timestamp", (content - EPOCH) // datetime.timedelta(microseconds=1))
    if name == "DURATION":
        return ("duration", content // datetime.timedelta(microseconds=1))
    if name.startswith("LIST"):
        return ("list", tuple(map(theirs, content)))
    if name.startswith("MAP"):
        return ("map", tuple(sorted(((plain_key(key), theirs(inner)) for key, inner in content.items()), key=repr)))
    return (name.lower(), content)


def plain_key(key):
    if isinstance(key, bool):
        return ("bool", key)
    return ("number", key) if isinstance(key, int) else ("string", key)


def type_name(name):
    name = name.split("<")[0]
    return {"TIMESTAMP": "google.protobuf.Timestamp", "DURATION": "google.protobuf.Duration", "NULL": "null_type"}.get(name, name.lower())


def evaluated(text, data):
    try:
        expression = ENVIRONMENT.compile(text)
    except RuntimeError as mistake:
        return ("error", "compile", str(mistake))
    try:
        return theirs(expression.eval(data=data))
    except RuntimeError as mistake:
        return ("error", "run", str(mistake))
    except (UnicodeDecodeError, TypeError, OverflowError, ValueError) as mistake:
        return ("unreadable", type(mistake).__name__, str(mistake))


def evaluate(cases, answers):
    """The work of a child process."""
    # The peer gives back more references to None than it took; without these Python would end in the middle of a long run.
    ctypes.c_ssize_t.from_address(id(None)).value += 1 << 40
    for text, bindings in cases:
        answers.send(evaluated(text, {name: python(value) for name, value in bindings.items()}))
    answers.close()
    os._exit(0)


def until_death(cases):
    """The results of the first expressions; where the process died before the last, its end as text."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=evaluate, args=(cases, sender))
    child.start()
    sender.close()
    found, end = [], None
    try:
        while len(found) < len(cases):
            if not receiver.poll(PATIENCE):
                end = f"no answer within {PATIENCE} s"
                child.kill()
                break
            found.append(receiver.recv())
    except (EOFError, OSError):
        pass
    child.join()
    receiver.close()
    if child.exitcode > 0:
        sys.exit("the mistake above is one of this program")
    return found, end or (signal.Signals(-child.exitcode).name if child.exitcode < 0 else None)


def results(cases):
    """The results of expressions with their bindings, in order. The expression at which a process ended is asked again in one of its own;
    where that ends too, its result is `("died", end)`. The second result counts those that answered then: what went before ended the first."""
    found, worn = [], 0
    while len(found) < len(cases):
        batch = cases[len(found):len(found) + BATCH]
        answered, end = until_death(batch)
        found += answered
        if len(answered) == len(batch):
            continue
        alone, end = until_death(batch[len(answered):len(answered) + 1])
        worn += len(alone)
        found += alone or [("died", end)]
    return found, worn
