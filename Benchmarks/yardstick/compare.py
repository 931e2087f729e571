"""compare.py JINZAI N [SEED] [FOLDER] : work W on N generated employees by jinzai and by the oracle, from CSV and from NDJSON.

Says whether all findings and metrics are equal; exit status 1 if they are not. Needs numpy and polars for the generator.
"""
import os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = ["employees", "ratings", "postings", "interviews", "trainings"]


def python(*arguments):
    subprocess.run([sys.executable, *arguments], check=True, cwd=HERE)


def jinzai(program, data, result):
    command = [program, "check", f"{HERE}/policy", *data, "--as-of", "2025-04-01", "--format", "json", "--language", "ja"]
    with open(result, "wb") as output:
        subprocess.run(command, check=True, stdout=output)


def main(program, count, seed="1", folder=None):
    if folder:
        return compare(program, count, seed, os.path.abspath(folder))
    with tempfile.TemporaryDirectory(prefix="jinzai-yardstick-") as temporary:
        compare(program, count, seed, temporary)


def compare(program, count, seed, folder):
    data = f"{folder}/data"
    python("gen.py", count, data, seed)
    python("oracle.py", data, f"{folder}/oracle")
    forms = {"csv": [f"{data}/{table}.csv" for table in TABLES], "ndjson": [f"{data}/records.ndjson"]}
    for form, files in forms.items():
        jinzai(os.path.abspath(program), files, f"{folder}/{form}.json")
        python("as_yardstick.py", f"{folder}/{form}.json", f"{folder}/{form}")
    python("check.py", f"{folder}/oracle", *(f"{folder}/{form}" for form in forms))


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except subprocess.CalledProcessError as error:
        sys.exit(f"compare.py: {error}")
