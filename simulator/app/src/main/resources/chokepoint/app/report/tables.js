"use strict";
// Tables: sorted by a click on a heading, and saved as the files that lie in tables/.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const valueOf = (cell) => "value" in cell.dataset ? cell.dataset.value : cell.textContent;

  function compare(one, other) {
    const a = Number(one);
    const b = Number(other);
    if (one !== "" && other !== "" && Number.isFinite(a) && Number.isFinite(b)) return a - b;
    if (one === "" || other === "") return (one === "") - (other === "");
    return one < other ? -1 : one > other ? 1 : 0;
  }

  // Files have the rows as they were, however a reader sorts them.
  const rowsOf = new Map(all(".table-block").map((block) => [block.id, Array.from(block.querySelector("tbody").rows)]));

  for (const head of all("thead th")) {
    head.querySelector("button").addEventListener("click", () => {
      const table = head.closest("table");
      const column = Array.from(head.parentNode.children).indexOf(head);
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of all("thead th", table)) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const body = table.tBodies[0];
      const rows = Array.from(body.rows).filter((row) => !row.classList.contains("first"));
      rows.sort((one, other) =>
        (down ? -1 : 1) * compare(valueOf(one.cells[column]), valueOf(other.cells[column])));
      body.append(...rows);
    });
  }

  // A column more behind each that has errors.
  function csv(id) {
    const rows = rowsOf.get(id);
    const names = data.tables[id].columns;
    const erring = names.map((name, k) => rows.some((row) => "error" in row.cells[k].dataset));
    const spread = (row, value, error) => row.flatMap((cell, k) => erring[k] ? [value(cell), error(cell)] : [value(cell)]);
    return files.csv([
      spread(names, (name) => name, (name) => name + "_error_95"),
      ...rows.map((row) => spread(Array.from(row.cells), valueOf, (cell) => cell.dataset.error || "")),
    ]);
  }

  const escape = (text) => Array.from(text, (sign) => data.latex.signs[sign] || sign).join("");
  const line = (cells) => Array.from(cells, (cell) => escape(cell.textContent)).join(" & ") + " \\\\\n";

  function tex(id) {
    const rows = rowsOf.get(id);
    const heads = all("thead th", document.getElementById(id));
    const long = rows.length > data.latex.long;
    const kind = long ? "longtable" : "tabular";
    const columns = heads.map((head) => head.className === "number" ? "r" : "l").join("");
    return data.tables[id].comments.map((comment) => "% " + comment + "\n").join("")
      + "% needs \\usepackage{booktabs" + (long ? ",longtable}" : "}")
      + "\n\\begin{" + kind + "}{" + columns + "}\n\\toprule\n"
      + line(heads) + "\\midrule\n" + (long ? "\\endhead\n" : "") + rows.map((row) => line(row.cells)).join("")
      + "\\bottomrule\n\\end{" + kind + "}\n";
  }

  const makers = { csv, tex };
  for (const get of all("[data-table]")) {
    const id = get.dataset.table;
    const ending = get.dataset.file;
    get.addEventListener("click", () => files.save(data.tables[id].name + "." + ending, makers[ending](id)));
  }
})();
