"""One case of the yardstick: a set of records, the programs that answer to it, and whether they answer the same."""
import json
import shutil
from dataclasses import dataclass, field

import answer
import measured
import setting
from answer import Digest

PEERS = {"c": ["csv"], "polars": ["csv", "ndjson"], "duckdb": ["csv", "ndjson"]}


@dataclass
class Case:
    """`form` is `csv` or `ndjson`. Of the variant, only jinzai and the oracle know how to answer."""

    employees: int
    seed: int
    form: str
    work: str = "w"
    peers: tuple = ()
    runs: int = 1
    program: str = ""
    options: tuple = ()
    usages: dict = field(default_factory=dict)
    digests: dict = field(default_factory=dict)

    @property
    def name(self):
        return f"{self.employees} {self.form}{'' if self.work == 'w' else ' W′'}, seed {self.seed}"

    def prepare(self, oracle=True):
        self.folder = setting.records(self.employees, self.seed, self.work, self.form)
        self.answers = setting.OUT / "answers" / f"{self.work}-{self.employees}-{self.seed}-{self.form}"
        self.program = setting.jinzai(self.program)
        self.peers = tuple(peer for peer in self.peers if self.work == "w" and self.form in PEERS[peer])
        self.commands = {"jinzai": self.jinzai_command(), **{peer: self.peer_command(peer) for peer in self.peers}}
        self.usages = {name: [] for name in self.commands}
        self.digests = {"oracle": self.oracle()} if oracle else {}
        setting.warm(setting.inputs(self.folder, self.form))

    def jinzai_command(self):
        return [self.program, "check", setting.policy(self.work), *setting.inputs(self.folder, self.form), "--as-of", setting.AS_OF,
                "--format", "csv", "--columns", ",".join(answer.JINZAI_COLUMNS), "--language", "ja",
                "--output", self.answers / "jinzai", *self.options]

    def peer_command(self, peer):
        out = self.answers / peer
        if peer == "c":
            return [setting.handwritten(), self.folder, out, 2]
        return [setting.python("numpy", peer), "-B", setting.HERE / f"{peer}_run.py", self.folder, out, self.form]

    def oracle(self):
        """The oracle's answer, which is computed once for a set of records and a state of the oracle."""
        folder = setting.records(self.employees, self.seed, self.work, "csv")
        known = folder / f"oracle-{setting.fingerprint('oracle.py', 'policy.py', 'work.py')}.json"
        if not known.exists():
            setting.tell(f"{self.name}: the oracle works")
            out = folder / "oracle"
            setting.must([setting.python(), "-B", setting.HERE / "oracle.py", folder, out, self.work])
            known.write_text(json.dumps(Digest.of(out).__dict__))
            shutil.rmtree(out)
        values = json.loads(known.read_text())
        return Digest(values["count"], values["findings"], values["metrics"], tuple(map(tuple, values["rules"])))

    def run_round(self, number):
        """Every program once, in turn."""
        for name, command in self.commands.items():
            self.run_once(name)
            usage = self.usages[name][-1]
            setting.tell(f"{self.name}, round {number}: {name} {usage.wall:.3f} s, {usage.cpu:.3f} s CPU, {usage.rss_mib:.0f} MiB")

    def run_once(self, name):
        out = self.answers / name
        shutil.rmtree(out, ignore_errors=True)
        out.parent.mkdir(parents=True, exist_ok=True)
        self.usages[name].append(measured.run(self.commands[name]))

    def compare(self):
        """Compares the answers of the last round with the oracle's, and deletes them."""
        for name in self.commands:
            out = self.answers / name
            if name == "jinzai":
                answer.from_jinzai(out, self.answers / "renamed")
                out = self.answers / "renamed"
            self.digests[name] = Digest.of(out)
            if self.digests[name] != self.digests["oracle"]:
                setting.tell(f"{self.name}: {name} differs from the oracle; its answer stays in {out}\n"
                             f"  oracle {self.digests['oracle']}\n  {name} {self.digests[name]}")
            else:
                shutil.rmtree(out)
                shutil.rmtree(self.answers / name, ignore_errors=True)
        return self.is_equal

    def discard(self):
        shutil.rmtree(self.answers, ignore_errors=True)

    @property
    def is_equal(self):
        return all(digest == self.digests["oracle"] for digest in self.digests.values())

    def measure(self):
        self.prepare()
        for number in range(1, self.runs + 1):
            self.run_round(number)
        self.compare()
        return self

    def ratio(self, peer, of="wall"):
        """jinzai's figure divided by the peer's; nil where the peer does not read this form."""
        return measured.ratio(self.usages["jinzai"], self.usages[peer], of) if peer in self.usages else None

    def table(self):
        """Lines with the medians of each program."""
        lines = [f"{self.name}: {self.digests['oracle'].count} findings, {'equal' if self.is_equal else 'DIFFERENT'}, {self.runs} rounds",
                 f"{'program':10} {'wall s':>9} {'CPU s':>9} {'MiB':>7} {'wall, jinzai to it':>19} {'CPU, jinzai to it':>18}"]
        for name, usages in self.usages.items():
            usage = measured.middle(usages)
            lines.append(f"{name:10} {usage.wall:9.3f} {usage.cpu:9.3f} {usage.rss_mib:7.0f} {self.ratio(name):19.3f} {self.ratio(name, 'cpu'):18.3f}")
        return "\n".join(lines)
