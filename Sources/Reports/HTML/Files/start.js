"use strict";
(() => {
  // Texts of the records reach the page through text nodes only; nothing is ever read as markup.
  const data = JSON.parse(document.getElementById("records").textContent);
  const RULE = 0, SUBJECT = 1, ITEM = 2, COMPETENCY = 3, SEVERITY = 4, MESSAGE = 5, ADVICE = 6, FLAGGED = 7, AUDIENCE = 8, FILE = 9,
    LINE = 10, CHANGE = 11;
  const ID = 0, NAME = 1, DEPARTMENT = 2, GRADE = 3, ASSESSMENTS = 4, AIMS = 5;
  const severityNames = ["note", "attention", "priority"];
  const people = new Map(data.people.map((person, place) => [person[ID], place]));
  const byId = (id) => document.getElementById(id);

  /** A wording, with its places filled. */
  const say = (key, ...values) => values.reduce((text, value, place) => text.replace(`{${place}}`, () => String(value)), data.words[key]);

  /** An element: attributes as an object, children as elements or texts. */
  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "onclick") element.addEventListener("click", value);
      else if (value !== null && value !== false) element.setAttribute(key, value);
    }
    element.append(...children.flat().filter((child) => child !== null && child !== ""));
    return element;
  }

  /** Text in the form in which it is searched: without regard to width and case. */
  const folded = (text) => text.normalize("NFKC").toLowerCase();
  const wordsOf = (text) => folded(text).split(/\s+/u).filter(Boolean);

  function options(select, entries) {
    select.replaceChildren(...entries.map(([value, text]) => make("option", { value }, text)));
  }

  const departmentName = (place) => (place < 0 ? data.words.noDepartment : data.departments[place]);
  const personOf = (finding) => (people.has(finding[SUBJECT]) ? data.people[people.get(finding[SUBJECT])] : null);
  const departmentOf = (finding) => { const person = personOf(finding); return person ? person[DEPARTMENT] : -1; };
  const itemOf = (finding) => finding[COMPETENCY] >= 0 ? data.competencies[finding[COMPETENCY]] : finding[ITEM] >= 0 ? data.items[finding[ITEM]] : "";

  /** What is recommended: way, title, id and reason. */
  function adviceOf(finding) {
    return finding[ADVICE].map((place) => {
      const [id, reason] = data.advice[place].split("\u001f");
      const [title, way] = data.trainings[id] || [id, "course"];
      return { id, title, way, reason };
    });
  }

