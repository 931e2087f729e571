  // ---- development sheets ----
  let findingsOfPeople = null;
  function findingsOf(person) {
    if (!findingsOfPeople) {
      findingsOfPeople = new Map();
      for (const finding of data.findings) {
        // Only what may be shown to the person stands on the sheet.
        if (finding[AUDIENCE] !== 0 || !people.has(finding[SUBJECT])) continue;
        if (!findingsOfPeople.has(finding[SUBJECT])) findingsOfPeople.set(finding[SUBJECT], []);
        findingsOfPeople.get(finding[SUBJECT]).push(finding);
      }
    }
    return findingsOfPeople.get(person[ID]) || [];
  }

  const parts = (numbers, size) => Array.from({ length: numbers.length / size }, (_, place) => numbers.slice(place * size, (place + 1) * size));
  const levelText = (level) => (data.levels[level] ? `${level} ${data.levels[level]}` : String(level));
  const sheetPart = (key, ...children) => make("section", { class: `part ${key}` }, make("h4", {}, data.words[key]), ...children);

  function strengths(assessments) {
    const met = assessments.filter(([, score, , minimum]) => score > 0 && score >= minimum).sort((a, b) => b[1] - a[1]);
    if (!met.length) return sheetPart("strengths", make("p", {}, data.words.noStrengths));
    return sheetPart("strengths", make("ul", { class: "chips" }, met.map(([competency, score]) =>
      make("li", {}, make("b", {}, data.competencies[competency]), ` ${levelText(score)}`))));
  }

  function advices(advice, way) {
    const found = advice.filter((one) => one.way === way);
    return make("td", {}, found.length ? found.map((one) => make("p", {}, one.title, " ", make("span", { class: "clause" }, one.id))) : "–");
  }

  function gaps(assessments, findings, expected) {
    const open = assessments.filter(([, score, , minimum]) => score > 0 && score < minimum);
    const unrated = assessments.filter(([, score]) => score === 0).map(([competency]) => data.competencies[competency]);
    const rest = unrated.length ? make("p", { class: "rest" }, `${data.words.unrated}: ${unrated.join("・")}`) : "";
    if (!open.length) return sheetPart("gaps", make("p", {}, data.words.noGaps), rest);
    const rows = open.map(([competency, score, previous, minimum]) => {
      const advice = findings.filter((finding) => finding[COMPETENCY] === competency && !finding[FLAGGED]).flatMap(adviceOf);
      const [text, clauses] = expected[competency] || ["", ""];
      const levels = [say("level", levelText(score)), say("expected", levelText(minimum)), previous ? say("before", previous) : ""].filter(Boolean);
      return make("tr", {},
        make("th", { scope: "row" }, make("b", {}, data.competencies[competency]), " ", make("span", { class: "clause" }, clauses),
          make("p", {}, text), make("p", { class: "levels" }, levels.join("／"))),
        ["experience", "feedback", "course"].map((way) => advices(advice, way)));
    });
    const heads = ["competency", "viaExperience", "viaFeedback", "viaCourse"].map((key) => make("th", { scope: "col" }, data.words[key]));
    return sheetPart("gaps", make("table", {}, make("thead", {}, make("tr", {}, heads)), make("tbody", {}, rows)), rest);
  }

  function nextGrade(person, aims, findings) {
    const grade = data.grades[person[GRADE]];
    const next = grade ? data.grades[grade[1]] : null;
    if (!next || !aims.length) return null;
    const items = aims.filter(([, covered]) => !covered).map(([competency, , ready]) => {
      const [text] = next[2][competency] || [""];
      const advice = findings.filter((finding) => finding[COMPETENCY] === competency && finding[FLAGGED]).flatMap(adviceOf).slice(0, 1);
      return make("li", {}, make("b", {}, data.competencies[competency]), " ", text,
        ready === 1 ? make("span", { class: "ready" }, data.words.ready) : "",
        advice.map((one) => make("span", { class: "step" }, `→ ${data.words[one.way]}: ${one.title}`)));
    });
    return items.length ? sheetPart("next", make("ul", {}, items)) : null;
  }

  function talk(findings, used) {
    const rest = findings.filter((finding) => !used.has(finding[COMPETENCY]));
    if (!rest.length) return null;
    const items = rest.map((finding) => make("li", {}, data.messages[finding[MESSAGE]], " ",
      make("span", { class: "clause" }, data.rules[finding[RULE]][2].join(" ")),
      adviceOf(finding).slice(0, 2).map((one) => make("span", { class: "step" }, `→ ${data.words[one.way]}: ${one.title}`))));
    return sheetPart("talk", make("ul", {}, items));
  }

  function facts(person) {
    const grade = data.grades[person[GRADE]];
    const next = grade && grade[1] >= 0 ? data.grades[grade[1]][0] : data.words.noNext;
    const entries = [["name", person[NAME] || "　"], ["number", person[ID]], ["department", departmentName(person[DEPARTMENT])],
      ["grade", grade ? grade[0] : "–"], ["nextGrade", next]];
    return make("dl", {}, entries.map(([key, value]) => make("div", {}, make("dt", {}, data.words[key]), make("dd", {}, value))));
  }

  function blanks() {
    const box = (key) => make("div", { class: "blank" }, make("h4", {}, data.words[key]));
    const line = (key) => make("span", {}, data.words[key]);
    return make("section", { class: "blanks" }, make("div", { class: "boxes" }, box("own"), box("support"), box("agreed")),
      make("p", { class: "signs" }, ["talkDay", "checkDay", "signPerson", "signSupervisor"].map(line)));
  }

  function sheetOf(person) {
    const findings = findingsOf(person);
    const assessments = parts(person[ASSESSMENTS], 4);
    const aims = parts(person[AIMS], 3);
    const grade = data.grades[person[GRADE]];
    const used = new Set([...assessments.map(([competency]) => competency), ...aims.map(([competency]) => competency)]);
    return make("article", { class: "sheet", "aria-label": `${data.words.sheetTitle} ${person[NAME] || person[ID]}` },
      make("header", {}, make("h3", {}, data.words.sheetTitle), make("p", {}, `${data.title}　${data.year}`)),
      facts(person), strengths(assessments), gaps(assessments, findings, grade ? grade[2] : {}), nextGrade(person, aims, findings),
      talk(findings, used), blanks(), make("footer", {}, say("sheetFoot", data.title, data.asOf, data.year)));
  }

  /** Makes a sheet fit one page of A4: smaller letters first, then fewer of the less urgent lines. */
  function fit(sheet) {
    const overflows = () => sheet.scrollHeight > sheet.clientHeight + 1;
    for (let size = 10; size >= 7; size -= 0.5) {
      sheet.style.fontSize = `${size}pt`;
      if (!overflows()) return;
    }
    for (const part of [".talk ul", ".next ul"]) {
      const lines = sheet.querySelector(part);
      let left = 0;
      while (lines && overflows() && lines.children.length > 1) {
        const isNote = left > 0 && lines.lastElementChild.className === "note";
        if (isNote) lines.lastElementChild.remove();
        lines.lastElementChild.remove();
        left += 1;
        lines.append(make("li", { class: "note" }, say("more", left)));
        if (lines.children.length <= 2) break;
      }
    }
  }

  function printSheets(chosen) {
    byId("print").replaceChildren(...chosen.map(sheetOf));
    document.body.classList.add("paper");
    byId("print").querySelectorAll(".sheet").forEach(fit);
    window.print();
  }

  let listed = [];
  const openSheet = (person) => {
    byId("sheet-department").value = "";
    byId("sheet-query").value = "";
    listPeople();
    byId("sheet-person").value = String(people.get(person[ID]));
    showSheet();
  };

  function listPeople() {
    const department = byId("sheet-department").value;
    const wanted = wordsOf(byId("sheet-query").value);
    listed = data.people.filter((person) => (department === "" || person[DEPARTMENT] === Number(department))
      && wanted.every((word) => folded(`${person[ID]} ${person[NAME]}`).includes(word)));
    options(byId("sheet-person"), listed.map((person) => [people.get(person[ID]), [person[ID], person[NAME]].filter(Boolean).join(" ")]));
  }

  function showSheet() {
    const place = byId("sheet-person").value;
    const person = place === "" ? null : data.people[Number(place)];
    byId("sheet").replaceChildren(...(person ? [sheetOf(person)] : []));
    byId("chosen").textContent = person ? say("chosen", listed.length.toLocaleString(), (listed.indexOf(person) + 1).toLocaleString()) : data.words.nobody;
    byId("print-one").disabled = !person;
    byId("print-all").disabled = !person;
  }

  function startSheets() {
    const departments = [...new Set(data.people.map((person) => person[DEPARTMENT]))].sort((a, b) => (a < 0) - (b < 0) || a - b);
    options(byId("sheet-department"), [["", data.words.all], ...departments.map((place) => [place, departmentName(place)])]);
    const renew = () => { listPeople(); showSheet(); };
    byId("sheet-department").addEventListener("input", renew);
    byId("sheet-query").addEventListener("input", renew);
    byId("sheet-person").addEventListener("input", showSheet);
    byId("chooser").addEventListener("submit", (event) => event.preventDefault());
    byId("print-one").addEventListener("click", () => printSheets([data.people[Number(byId("sheet-person").value)]]));
    byId("print-all").addEventListener("click", () => {
      const place = Number(byId("sheet-person").value);
      printSheets(listed.filter((person) => person[DEPARTMENT] === data.people[place][DEPARTMENT]));
    });
    window.addEventListener("afterprint", () => {
      document.body.classList.remove("paper");
      byId("print").replaceChildren();
    });
    renew();
  }

