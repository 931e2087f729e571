"""Evaluations a second of the ten conditions of `conditions.json`: by the library itself (`CELSpeed`), by cel-expr-python 0.1.3 and by
common-expression-language 0.10.0, each compiled once and called in a loop on one thread.

    python speed.py .build/release/CELSpeed

The two packages are called from Python, and what that call costs is part of what a program in Python pays: it is shown as the rate
of the expression `true` by the same loop. It is not a measure of the engines behind them.
"""
import json
import pathlib
import subprocess
import sys
import time

import cel as rust
from cel_expr_python import cel as cpp

CONDITIONS = pathlib.Path(__file__).with_name("conditions.json")
DATA = {"a": {"b": 2, "e": 2.5}, "c": "x", "job": "clerk", "score": 75, "scores": list(range(1, 11))}
SECONDS = 0.5


def rate(call):
    best = 0
    for _ in range(3):
        count, start = 0, time.perf_counter()
        while time.perf_counter() - start < SECONDS:
            for _ in range(500):
                call()
            count += 500
        best = max(best, count / (time.perf_counter() - start))
    return best


def peers():
    T = cpp.Type
    environment = cpp.NewEnv(variables={"a": T.Map(T.STRING, T.DYN), "c": T.STRING, "job": T.STRING, "score": T.INT, "scores": T.List(T.INT)})
    activation = environment.Activation(data=DATA)
    context = rust.Context(DATA)

    def with_cpp(text):
        program = environment.compile(text)
        return lambda: program.eval(activation=activation).plain_value()

    def with_rust(text):
        program = rust.compile(text)
        return lambda: program.execute(context)

    return with_cpp, with_rust


def main():
    lines = subprocess.run([sys.argv[1], str(CONDITIONS), "1"], stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines()
    ours = {line["expression"]: line for line in map(json.loads, lines)}
    print(f"{'condition':<48}{'CEL, object':>13}{'CEL, map':>12}{'cel-expr-python':>17}{'common-expr.-lang.':>20}   (evaluations a second)")
    for condition in json.loads(CONDITIONS.read_text()) + [{"expression": "true", "expected": True}]:
        text = condition["expression"]
        rates = []
        for peer in peers():
            try:
                call = peer(text)
                rates.append(f"{rate(call):,.0f}" if call() == condition["expected"] else "wrong")
            except Exception as mistake:
                rates.append(type(mistake).__name__)
        own = [f"{ours[text][kind]:,}" if text in ours else "" for kind in ("object", "map")]
        print(f"{text:<48}{own[0]:>13}{own[1]:>12}{rates[0]:>17}{rates[1]:>20}" + ("   the cost of the call alone" if text == "true" else ""))


if __name__ == "__main__":
    main()
