import { zip } from "./zip.js";

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/** What kind of file it is. */
export const WORD = `${KIND}.document`;
// What fits between the margins of A4, in twentieths of a point.
const WIDTH = 9638;
const NARROW = 1800;
const LONG = 10; // “85,5%” and “onbekend” are words

/** @type {Record<string, string>} */
const STYLE_OF = { text: "Normal", question: "Question", answer: "Answer", note: "Note" };

/**
 * A document that Word and LibreOffice open.
 *
 * @param {import("./blocks.js").Block[]} blocks
 * @param {{title: string, language: string, made: Date}} about
 * @param {Record<string, string>} looks parts that say how it looks: `styles` has those that are named here
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function docx(blocks, { title, language, made }, looks) {
  const names = [...Object.keys(looks), "footer", "numbering"];
  const footer = paragraph("Note", `${run(`${title} · `)}<w:fldSimple w:instr="PAGE">${run("1")}</w:fldSimple>`);
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
  const core = `<dc:title>${escape(title)}</dc:title><dc:language>${escape(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${made.toISOString().slice(0, 19)}Z</dcterms:created>`;
  return zip({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${["document.main", ...names].map((part) => `<Override PartName="/word/${part.split(".")[0]}.xml" ContentType="${KIND}.${part}+xml"/>`).join("")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": relations([`${OFFICE}/officeDocument`, "word/document.xml"], [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"]),
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${core}</cp:coreProperties>`,
    "word/document.xml": part("document", `<w:body>${blocks.map(block).join("")}${section}</w:body>`),
    ...Object.fromEntries(Object.entries(looks).map(([name, text]) => [`word/${name}.xml`, text])),
    "word/footer.xml": part("ftr", footer),
    "word/numbering.xml": numbering(blocks),
    "word/_rels/document.xml.rels": relations(...names.map((name) => [`${OFFICE}/${name}`, `${name}.xml`])),
  });
}

/** @param {import("./blocks.js").Block} block */
function block(block) {
  if (block.kind === "heading") {
    const style = block.level === 1 ? "Title" : `Heading${block.level - 1}`;
    return paragraph(style, run(block.text));
  }
  if (block.kind === "table") return table(block.rows);
  if (block.kind === "item") return paragraph("ListParagraph", run(block.text), item(block));
  const whole = block.text.length < 700 ? "<w:keepLines/>" : "";
  return paragraph(STYLE_OF[block.style] ?? "Normal", (block.lead ? run(`${block.lead} `, "<w:b/>") : "") + run(block.text), whole);
}

/** A list of its own for each numbered one, so that each begins at 1. @param {import("./blocks.js").Item} item */
function item({ list, depth, mark }) {
  const number = mark ? `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list + 1}"/></w:numPr>` : "";
  return `${number}<w:ind w:left="${360 * (depth + 1)}"${number && ' w:hanging="360"'}/>`;
}

/** @param {import("./blocks.js").Block[]} blocks */
function numbering(blocks) {
  const count = Math.max(0, ...blocks.map((block) => (block.kind === "item" ? block.list : 0)));
  const level = (/** @type {string} */ format, /** @type {(depth: number) => string} */ text) =>
    [0, 1, 2, 3].map((depth) => `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text(depth)}"/><w:lvlJc w:val="left"/></w:lvl>`).join("");
  const kinds = Array.from({ length: count + 1 }, (_, at) => (at ? level("decimal", (depth) => `%${depth + 1}.`) : level("bullet", () => "•")));
  const abstract = kinds.map((levels, at) => `<w:abstractNum w:abstractNumId="${at}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`);
  const lists = kinds.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`);
  return part("numbering", abstract.join("") + lists.join(""));
}

/** @param {string[][]} rows the first of them is its head */
function table(rows) {
  const widths = widthsOf(rows);
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const borders = edges.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="8B8A80"/>`).join("");
  const lines = rows.map((cells, line) => {
    const shown = cells.map((text, at) => {
      const shade = line ? "" : '<w:shd w:val="clear" w:color="auto" w:fill="E6F1F1"/>';
      const content = paragraph("Cell", run(text, line ? "" : "<w:b/>"));
      return `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/>${shade}</w:tcPr>${content}</w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/>${line ? "" : "<w:tblHeader/>"}</w:trPr>${shown.join("")}</w:tr>`;
  });
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join("")}</w:tbl>${paragraph("Normal", "")}`;
}

/** A column with a word at most is narrow; the others share what is left. @param {string[][]} rows */
function widthsOf(rows) {
  const narrow = (rows[0] ?? []).map((_, at) => rows.slice(1).every((cells) => (cells[at] ?? "").length < LONG));
  const wide = narrow.filter((column) => !column).length;
  return narrow.map((column) => (column ? NARROW : Math.floor((WIDTH - NARROW * (narrow.length - wide)) / wide)));
}

/** @param {string} style @param {string} runs @param {string} [extra] */
function paragraph(style, runs, extra = "") {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${extra}</w:pPr>${runs}</w:p>`;
}

/** A piece of text; its line ends and tabs stay. @param {string} text @param {string} [look] */
function run(text, look = "") {
  const pieces = text.split(/(\r\n|\r|\n|\t)/).map((piece, at) => {
    if (at % 2) return piece === "\t" ? "<w:tab/>" : "<w:br/>";
    return piece && `<w:t xml:space="preserve">${escape(piece)}</w:t>`;
  });
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${pieces.join("")}</w:r>`;
}

/** Text for XML 1.0, which has no place for control characters and halves of pairs. @param {string} text */
export function escape(text) {
  const allowed = text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** @param {string} name @param {string} content */
function part(name, content) {
  return `<w:${name} xmlns:w="${NAMESPACE}" xmlns:r="${OFFICE}">${content}</w:${name}>`;
}

/** @param {string[][]} targets kind and path of each; a path's name is its id */
function relations(...targets) {
  const items = targets.map(([kind, path]) => `<Relationship Id="${path?.split("/").pop()?.split(".")[0]}" Type="${kind}" Target="${path}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}
