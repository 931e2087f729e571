"""Evaluates the same random expressions with `jinzai eval --requests -` and with cel-expr-python (cel-cpp), and compares the results.

    python differential.py .build/release/jinzai --seed 1 --count 5000

The exit status is 1 where a difference has no explanation in `explained.py`. Needs cel-expr-python 0.1.3.
"""
import argparse
import base64
import collections
import ctypes
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile
import time

from cel_expr_python import cel

from explained import explanation
from generator import VARIABLES, Generator

PEER = "\n".join(["name: differential", "extensions:"] + ["- name: " + name for name in (
    "strings", "math", "bindings", "encoders", "optional", "lists", "sets", "regex", "two-var-comprehensions")])
TYPES = {"timestamp": cel.Type.TIMESTAMP, "duration": cel.Type.DURATION, "null": cel.Type.NULL}


def type_text(type):
    return type if isinstance(type, str) else type[0] + "(" + ", ".join(map(type_text, type[1:])) + ")"


def peer_type(type):
    if isinstance(type, str):
        return TYPES.get(type) or getattr(cel.Type, type.upper())
    return (cel.Type.List if type[0] == "list" else cel.Type.Map)(*map(peer_type, type[1:]))


ENVIRONMENT = cel.NewEnv(config=cel.NewEnvConfigFromYaml(PEER), variables={name: peer_type(type) for name, type in VARIABLES.items()})
DECLARED = [{"name": name, "type": type_text(type)} for name, type in VARIABLES.items()]
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


def duration_micros(text):
    match = re.fullmatch(r"(-?)(\d+)(?:\.(\d+))?s", text)
    whole = int(match[2]) * 1_000_000 + int(((match[3] or "") + "000000")[:6])
    return -whole if match[1] else whole


def ours(answer):
    """An answer in the form that both sides are compared in."""
    if "value" in answer:
        return canonical(answer["value"])
    return ("error", answer.get("error", answer).get("code", "?"), answer.get("error", {}).get("message", ""))


def canonical(value):
    (tag, content), = value.items()
    if tag in ("int", "uint"):
        return (tag, int(content))
    if tag == "double":
        return (tag, repr(float(content)))
    if tag == "bytes":
        return (tag, base64.b64decode(content))
    if tag == "timestamp":
        return (tag, micros(content))
    if tag == "duration":
        return (tag, duration_micros(content))
    if tag == "list":
        return (tag, tuple(map(canonical, content)))
    if tag == "map":
        return (tag, tuple(sorted(((key_text(canonical(key)), canonical(inner)) for key, inner in content), key=repr)))
    if tag == "optional":
        return (tag, None if content is None else canonical(content))
    return (tag, content)


def key_text(key):
    """The keys of a map come from the peer as plain values of Python, in which an int and a uint look alike."""
    return ("number", key[1]) if key[0] in ("int", "uint") else key


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


def peer(text, data):
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


def requests(command, cases):
    """The answers to the expressions, by one process."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as asked:
        for text, bindings in cases:
            asked.write(json.dumps({"expr": text, "type_env": DECLARED, "bindings": bindings}) + "\n")
        asked.seek(0)
        done = subprocess.run(command, stdin=asked, stdout=subprocess.PIPE, check=True)
    lines = done.stdout.decode().split("\n")[:-1]
    if len(lines) != len(cases):
        sys.exit(f"{len(lines)} answers to {len(cases)} requests")
    return [ours(json.loads(line)) for line in lines]


def same(left, right):
    if right[0] == "unreadable":
        return True
    if left[0] == "error" and right[0] == "error":
        return True
    if left[0] != right[0]:
        return False
    if left[0] in ("timestamp", "duration"):
        return abs(left[1] - right[1]) <= 1
    if left[0] == "list":
        return len(left[1]) == len(right[1]) and all(map(same, left[1], right[1]))
    if left[0] == "map":
        return len(left[1]) == len(right[1]) and all(a[0] == b[0] and same(a[1], b[1]) for a, b in zip(left[1], right[1]))
    return left[1:] == right[1:]


def shrunk(command, node, bindings, data):
    """The shortest part that differs too."""
    texts = sorted(set(node.smaller()), key=len)
    for text, left in zip(texts, requests(command, [(text, bindings) for text in texts])):
        right = peer(text, data)
        if not same(left, right):
            return text, left, right
    return None


def main():
    # The peer gives back more references to None than it took; without these Python would end in the middle of a long run.
    ctypes.c_ssize_t.from_address(id(None)).value += 1 << 40
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("jinzai")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--count", type=int, default=5000)
    arguments.add_argument("--answers", action="store_true", help="the program answers requests without any argument")
    arguments.add_argument("--examples", type=int, default=3)
    arguments = arguments.parse_args()
    command = [arguments.jinzai] + ([] if arguments.answers else ["eval", "--requests", "-"])
    start = time.monotonic()
    generator = Generator(arguments.seed)
    made = [(generator.expression(), generator.bindings()) for _ in range(arguments.count)]
    answers = requests(command, [(str(node), bindings) for node, bindings in made])
    halfway = time.monotonic()
    counts = collections.Counter()
    explained, unexplained = collections.defaultdict(list), collections.defaultdict(list)
    for (node, bindings), left in zip(made, answers):
        data = {name: python(value) for name, value in bindings.items()}
        right = peer(str(node), data)
        counts["unreadable in Python" if right[0] == "unreadable" else "an error from both" if left[0] == right[0] == "error" else "a value from both"
               if "error" not in (left[0], right[0]) else "an error from one"] += 1
        if same(left, right):
            continue
        text, left, right = shrunk(command, node, bindings, data) or (str(node), left, right)
        cause = explanation(text, left, right)
        shape = " / ".join(re.sub(r"'[^']*'|\"[^\"]*\"|-?[\d.]+", "_", str(side[2] if side[0] == "error" else side[0]))[:90] for side in (left, right))
        used = {name: bindings[name] for name in VARIABLES if re.search(r"\b" + name + r"\b", text)}
        (explained[cause] if cause else unexplained[shape]).append((text, used, left, right))
    print(f"seed {arguments.seed}: {arguments.count} expressions, {len({str(node) for node, _ in made})} of them different; "
          + ", ".join(f"{what} {count}" for what, count in sorted(counts.items()))
          + f"; jinzai {halfway - start:.0f} s, cel-expr-python and comparison {time.monotonic() - halfway:.0f} s")
    for kind, groups in (("explained", explained), ("UNEXPLAINED", unexplained)):
        print(f"{kind} differences: {sum(map(len, groups.values()))}")
        for cause, found in sorted(groups.items(), key=lambda group: -len(group[1])):
            print(f"  {len(found):6} {cause}")
            for text, used, left, right in sorted(found, key=lambda case: len(case[0]))[:arguments.examples if kind != "explained" else 0]:
                print(f"         {text}   {json.dumps(used, ensure_ascii=False) if used else ''}\n           jinzai {str(left)[:200]}\n           peer   {str(right)[:200]}")
    sys.stdout.flush()
    os._exit(1 if unexplained else 0)


if __name__ == "__main__":
    main()
