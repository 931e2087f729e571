  // ---- the list of findings ----
  const list = byId("list");
  const pageSize = 50;
  const state = { words: [], rule: "", department: "", severity: "", sort: "weight", down: true, page: 0 };
  let shown = [];

  const subjectText = (finding) => {
    const person = personOf(finding);
    if (person) return [person[ID], person[NAME]].filter(Boolean).join(" ");
    const [kind, id] = finding[SUBJECT].split("\u001f");
    return `${data.kinds[kind] || kind} ${id}`;
  };
  const haystacks = new Map();
  /** Made when it is first searched. */
  function haystack(finding, place) {
    if (!haystacks.has(place)) {
      const parts = [subjectText(finding), departmentName(departmentOf(finding)), data.rules[finding[RULE]][1], data.rules[finding[RULE]][0],
        data.messages[finding[MESSAGE]], itemOf(finding), ...data.rules[finding[RULE]][2], ...adviceOf(finding).map((one) => one.title)];
      haystacks.set(place, folded(parts.join("\n")));
    }
    return haystacks.get(place);
  }

  const columns = [
    { key: "weight", of: (finding) => finding[SEVERITY] },
    { key: "department", of: (finding) => departmentOf(finding) },
    { key: "subject", of: (finding) => finding[SUBJECT] },
    { key: "rule", of: (finding) => finding[RULE] },
    { key: "message" },
    { key: "source" },
  ];

  function choose() {
    const found = [];
    data.findings.forEach((finding, place) => {
      if (state.rule !== "" && finding[RULE] !== Number(state.rule)) return;
      if (state.severity !== "" && finding[SEVERITY] !== Number(state.severity)) return;
      if (state.department !== "" && departmentOf(finding) !== Number(state.department)) return;
      if (state.words.length && !state.words.every((word) => haystack(finding, place).includes(word))) return;
      found.push(finding);
    });
    const of = columns.find((column) => column.key === state.sort).of;
    const sign = state.down ? -1 : 1;
    // Equal ones stay in the order of the rules and the records.
    found.sort((left, right) => { const [a, b] = [of(left), of(right)]; return a < b ? -sign : a > b ? sign : 0; });
    shown = found;
  }

  function subjectCell(finding) {
    const person = personOf(finding);
    if (!person || !byId("sheet")) return make("td", {}, subjectText(finding));
    const label = `${subjectText(finding)} – ${data.words.openSheet}`;
    return make("td", {}, make("a", { href: "#sheets", "aria-label": label, onclick: () => openSheet(person) }, subjectText(finding)));
  }

  function row(finding) {
    const rule = data.rules[finding[RULE]];
    const severity = finding[SEVERITY];
    const advice = adviceOf(finding).map((one) =>
      make("li", { title: one.reason }, make("b", {}, data.words[one.way] || one.way), ` ${one.title} `, make("span", { class: "clause" }, one.id)));
    const place = finding[FILE] >= 0 ? say("line", data.files[finding[FILE]].split("/").pop(), finding[LINE]) : "";
    return make("tr", {},
      make("td", {}, make("span", { class: `weight ${severityNames[severity]}` }, data.severities[severity]),
        finding[CHANGE] ? make("span", { class: "change" }, data.words[finding[CHANGE]]) : ""),
      make("td", {}, departmentName(departmentOf(finding))),
      subjectCell(finding),
      make("td", {}, rule[1]),
      make("td", {}, make("p", {}, data.messages[finding[MESSAGE]]), advice.length ? make("ul", { class: "advice" }, advice) : ""),
      make("td", {}, rule[2].map((clause) => make("span", { class: "clause" }, clause)), make("small", {}, rule[4]), make("small", {}, place)));
  }

  function head() {
    return make("tr", {}, columns.map((column) => {
      const text = data.words[column.key];
      if (!column.of) return make("th", { scope: "col" }, text);
      const order = state.sort === column.key ? (state.down ? "descending" : "ascending") : "none";
      const turn = () => {
        state.down = state.sort === column.key ? !state.down : column.key === "weight";
        state.sort = column.key;
        state.page = 0;
        show();
        list.tHead.querySelectorAll("button")[columns.filter((one) => one.of).indexOf(column)].focus();
      };
      return make("th", { scope: "col", "aria-sort": order },
        make("button", { type: "button", class: "sort", title: say("sort", text), onclick: turn }, text));
    }));
  }

  function show() {
    choose();
    const pages = Math.max(1, Math.ceil(shown.length / pageSize));
    state.page = Math.min(state.page, pages - 1);
    list.tHead.replaceChildren(head());
    list.tBodies[0].replaceChildren(...shown.slice(state.page * pageSize, (state.page + 1) * pageSize).map(row));
    byId("found").textContent = say("found", data.findings.length.toLocaleString(), shown.length.toLocaleString());
    byId("place").textContent = say("place", state.page + 1, pages);
    byId("previous").disabled = state.page === 0;
    byId("next").disabled = state.page >= pages - 1;
  }

  function startList() {
    const rules = [...new Set(data.findings.map((finding) => finding[RULE]))].sort((a, b) => a - b);
    const departments = [...new Set(data.findings.map(departmentOf))].sort((a, b) => (a < 0) - (b < 0) || a - b);
    options(byId("by-rule"), [["", data.words.all], ...rules.map((rule) => [rule, data.rules[rule][1]])]);
    options(byId("by-department"), [["", data.words.all], ...departments.map((place) => [place, departmentName(place)])]);
    options(byId("by-severity"), [["", data.words.all], ...[2, 1, 0].map((place) => [place, data.severities[place]])]);
    const read = () => {
      state.words = wordsOf(byId("query").value);
      state.rule = byId("by-rule").value;
      state.department = byId("by-department").value;
      state.severity = byId("by-severity").value;
      state.page = 0;
      show();
    };
    byId("filters").addEventListener("input", read);
    byId("filters").addEventListener("submit", (event) => event.preventDefault());
    byId("filters").addEventListener("reset", () => setTimeout(read));
    byId("previous").addEventListener("click", () => { state.page -= 1; show(); });
    byId("next").addEventListener("click", () => { state.page += 1; show(); });
    for (const button of document.querySelectorAll("[data-filter]")) {
      button.addEventListener("click", () => {
        byId("filters").reset();
        byId(`by-${button.dataset.filter}`).value = button.dataset.value;
        setTimeout(() => { byId(`by-${button.dataset.filter}`).value = button.dataset.value; read(); byId("found").scrollIntoView({ block: "center" }); });
      });
    }
    show();
  }

