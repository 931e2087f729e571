"""Evaluates the same random expressions with `jinzai eval --requests -` and with cel-expr-python (cel-cpp), and compares the results.

    python differential.py .build/release/jinzai --seed 1 --count 5000

The exit status is 1 where a difference has no explanation in `explained.py`, or where too few could be judged. Needs cel-expr-python 0.1.3.
"""
import argparse
import base64
import collections
import json
import re
import subprocess
import sys
import tempfile
import time

from explained import explanation
from generator import VARIABLES, Generator
from peer import micros, results

# What the peer may do with an expression, beside a value and an error.
NO_ANSWER = {"unreadable": "unreadable in Python", "died": "the peer died"}


def type_text(type):
    return type if isinstance(type, str) else type[0] + "(" + ", ".join(map(type_text, type[1:])) + ")"


DECLARED = [{"name": name, "type": type_text(type)} for name, type in VARIABLES.items()]


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


def shrunk(command, node, bindings, right):
    """The shortest part that differs too; of an expression that the peer died of, the shortest that it dies of."""
    texts = sorted(set(node.smaller()), key=len)
    cases = [(text, bindings) for text in texts]
    for text, ours, theirs in zip(texts, requests(command, cases), results(cases)[0]):
        if not same(ours, theirs) and (right[0] != "died" or theirs[0] == "died"):
            return text, ours, theirs
    return None


def what(left, right):
    """How the results of an expression are counted."""
    if right[0] in NO_ANSWER:
        return NO_ANSWER[right[0]]
    errors = (left[0] == "error") + (right[0] == "error")
    return ("a value from both", "an error from one", "an error from both")[errors]


def written_out(text, bindings):
    """The text with the values of the variables in their places, for `explained.py`, which looks at what is there and does not evaluate it."""
    return re.sub(r"(?<![.'\"\w])\w+\b", lambda name: written(bindings[name[0]]) if name[0] in bindings else name[0], text)


def written(value):
    (tag, content), = value.items()
    if tag == "list":
        return "[" + ", ".join(map(written, content)) + "]"
    if tag == "map":
        return "{" + ", ".join(written(key) + ": " + written(inner) for key, inner in content) + "}"
    return content + "u" if tag == "uint" else content if tag in ("int", "double") else json.dumps(content, ensure_ascii=False)


def shape(side):
    return re.sub(r"'[^']*'|\"[^\"]*\"|-?[\d.]+", "_", str(side[2] if side[0] == "error" else side[0]))[:90]


def listed(kind, groups, examples):
    """Prints the differences of a kind, by cause, with some of the shortest; all that the peer died of."""
    print(f"{kind} differences: {sum(map(len, groups.values()))}")
    for cause, found in sorted(groups.items(), key=lambda group: -len(group[1])):
        print(f"  {len(found):6} {cause}")
        died = found[0][3][0] == "died"
        for text, used, left, right in sorted(found, key=lambda case: len(case[0]))[:None if died else examples]:
            print(f"         {text}   {json.dumps(used, ensure_ascii=False) if used else ''}")
            print(f"           jinzai {str(left)[:200]}\n           peer   {str(right)[:200]}")


def main():
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
    cases = [(str(node), bindings) for node, bindings in made]
    answers = requests(command, cases)
    halfway = time.monotonic()
    found, worn = results(cases)
    counts = collections.Counter(map(what, answers, found))
    explained, unexplained = collections.defaultdict(list), collections.defaultdict(list)
    for (node, bindings), left, right in zip(made, answers, found):
        if same(left, right):
            continue
        text, left, right = shrunk(command, node, bindings, right) or (str(node), left, right)
        used = {name: bindings[name] for name in VARIABLES if re.search(r"\b" + name + r"\b", text)}
        cause = explanation(written_out(text, used), left, right)
        (explained[cause] if cause else unexplained[shape(left) + " / " + shape(right)]).append((text, used, left, right))
    judged = arguments.count - sum(counts[name] for name in NO_ANSWER.values())
    print(f"seed {arguments.seed}: {arguments.count} expressions, {len({text for text, _ in cases})} of them different, {judged} judged; "
          + ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
          + (f"; {worn} processes of the peer died of what went before" if worn else "")
          + f"; jinzai {halfway - start:.0f} s, cel-expr-python and comparison {time.monotonic() - halfway:.0f} s")
    listed("explained", explained, 0)
    listed("UNEXPLAINED", unexplained, arguments.examples)
    if judged < arguments.count * 0.99:
        sys.exit("less than 99 % of the expressions could be judged")
    sys.exit(1 if unexplained else 0)


if __name__ == "__main__":
    main()
