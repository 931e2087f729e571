"""peer.py ENGINE RECORDS whole OUT : reads NDJSON and writes `employee,rule` lines, one for each rule that is not met.
peer.py ENGINE RECORDS alone N : evaluates the first N records, which are in memory already, and prints seconds of processor time as JSON.
"""
import json
import os
import sys
import time
from itertools import islice

import orjson

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from engines import ENGINES, KEYS, RULES
from policy import REQUIRED


def prepared(record):
    """The record as the engine gets it; the host looks up what the grade requires."""
    record["required"] = REQUIRED[record["job_family"], record["grade"]]
    return {key: record[key] for key in KEYS}


def whole(engine, records, out):
    evaluate, _ = ENGINES[engine]()
    with open(records, "rb") as source, open(out, "w", encoding="utf-8") as target:
        for line in source:
            record = orjson.loads(line)
            employee = record["employee_id"]
            for rule, count in zip(RULES, evaluate(prepared(record))):
                for _ in range(int(count)):
                    target.write(f"{employee},{rule}\n")


def alone(engine, records, count):
    evaluate, trivial = ENGINES[engine]()
    with open(records, "rb") as source:
        given = [prepared(orjson.loads(line)) for line in islice(source, int(count))]
    results, seconds = [], []
    for call in (evaluate, trivial):
        start = time.process_time()
        results.append([call(record) for record in given])
        seconds.append(time.process_time() - start)
    print(json.dumps(dict(records=len(given), evaluate=seconds[0], trivial=seconds[1],
                          findings=sum(int(count) for result in results[0] for count in result))))


if __name__ == "__main__":
    _, engine, records, mode, rest = sys.argv
    {"whole": whole, "alone": alone}[mode](engine, records, rest)
