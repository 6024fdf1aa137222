import { NO_JOINING_MARK_FIRST } from './line-starts'

/**
 * The page of official documents in Typst (GB/T 9704-2012): A4 with a text area of 156 by 225 mm,
 * 22 lines of 28 characters in 三号. Nothing of a document is in this source: all of it comes as JSON
 * in `sys.inputs.data` and is set as text, so that no text can be read as markup or as code.
 * `sys.inputs.faces`: the families of each face (faces.ts).
 */
export const OFFICIAL_PAGE = String.raw`
#let d = json(bytes(sys.inputs.data))
#let faces = json(bytes(sys.inputs.faces))

// Letters and figures are set in one Latin face, which the compiler has with it: those of the
// Chinese fonts do not fit each other.
#let face(name) = ((name: "Libertinus Serif", covers: regex("[ -~\p{Latin}]")),) + faces.at(name)
#let size = 15.75pt // size 3 of Chinese type
#let pitch = 28.8pt // 22 lines on a page
#let gap = pitch - size
#let small = 14pt // size 4

#set document(
  title: d.title,
  author: if d.issuer == none { () } else { d.issuer },
  date: auto, // when it is set, which the compiler is given
)
// On the last page, in the margin below the text: there is always room for it.
#let proof(side) = {
  let lines = {
    set par(justify: false, leading: 4pt, spacing: 4pt, first-line-indent: 0pt)
    set text(font: face("body"), size: 9pt)
    d.verification.lines.map(par).join()
  }
  if d.verification.qr == none { align(side, lines) } else {
    let code = image(
      bytes(d.verification.qr),
      format: "svg",
      width: d.verification.side * 1mm,
      alt: d.verification.lines.join("\n"),
    )
    let cells = (code, align(side + horizon, lines))
    grid(
      columns: if side == left { (d.verification.side * 1mm, 1fr) } else {
        (1fr, d.verification.side * 1mm)
      },
      column-gutter: 3mm,
      ..if side == left { cells } else { cells.rev() },
    )
  }
}
#let (width, height) = (156mm, 225mm)
#let margin = (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm)
#set page(
  paper: "a4",
  margin: margin,
  footer-descent: 7mm,
  // Across every page of what is not finalised.
  background: if d.draft != none {
    rotate(-35deg, text(font: faces.title, size: 130pt, fill: luma(91%), d.draft))
  },
  footer: if d.hasPageNumbers or d.verification != none { context {
    let number = counter(page).get().first()
    let is-odd = calc.odd(number)
    let page-number = if d.hasPageNumbers {
      text(font: faces.pageNumber, size: small, pad(x: 1em)[— #number —])
    }
    if d.verification != none and number == counter(page).final().first() {
      let cells = (proof(if is-odd { left } else { right }), page-number)
      grid(
        columns: if is-odd { (1fr, auto) } else { (auto, 1fr) },
        ..if is-odd { cells } else { cells.rev() },
      )
    } else { align(if is-odd { right } else { left }, page-number) }
  } },
)
// The height of a line depends on the size alone, not on the font; no line is moved to the next
// page to keep another company, because a full page has 22 lines.
#set text(
  font: face("body"), size: size, lang: "zh", region: "cn", fallback: false,
  top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none,
  costs: (widow: 0%, orphan: 0%),
)
#set par(
  justify: true, leading: gap, spacing: gap, first-line-indent: (amount: 2em, all: true),
)
#set block(spacing: gap)
#show heading: set text(size: size)
#show heading: set block(above: gap, below: gap)
#show heading: it => block(sticky: true, par(text(
  font: face(if it.level == 1 { "heading" } else { "subheading" }),
  weight: if it.level == 1 { 700 } else { 400 }, it.body,
)))

// A word or number that may not fit on a line may be broken between any two characters: a line can
// end between two boxes, and unlike a space without width they leave nothing in the text.
#let breakable(length, body) = {
  let boxed = box.with(baseline: 0.12em)
  show regex("[!-~]{" + str(length) + ",}"): it => it.text.clusters().map(boxed).join()
  ${NO_JOINING_MARK_FIRST}
  body
}
#let plain(body) = { set par(first-line-indent: 0pt); body }
#let on-right(body) = align(right, plain(par(body)))

#let head() = plain({
  set align(center)
  set par(justify: false, leading: 14pt, spacing: 14pt)
  set text(font: face("title"), size: 22pt, weight: 700)
  if d.issuer != none { par(d.issuer) }
  par(d.title)
})

#let cell(longest, text) = breakable(longest, text.split("\n").join(linebreak()))

// A row breaks at the end of a page only if it is long: of 80 characters in UTF-8, or 10 lines.
#let is-long(row) = row.join().len() + 24 * row.join().matches("\n").len() > 240
#let cells(longest, row) = row.map(text => table.cell(
  breakable: is-long(row), cell(longest, text),
))

// Narrow columns are as wide as their content, if that leaves room for the others.
#let columns(widths) = {
  let needed(width) = width * small + 14pt
  let is-narrow(width) = width <= 8 and width < calc.max(..widths)
  let taken = widths.filter(is-narrow).map(needed).sum(default: 0pt)
  widths.map(width => {
    if taken > 240pt { (width + 1) * 1fr }
    else if is-narrow(width) { needed(width) }
    else { width * 1fr }
  })
}

#let framed(b, rows, has-head: true) = {
  set text(size: small)
  set par(justify: false, leading: 8pt, first-line-indent: 0pt)
  let terms = b.columns == none
  let is-narrow(column) = if terms { column == 0 } else { b.widths.at(column) <= 8 }
  table(
    columns: if terms { (8.5em, 1fr) } else { columns(b.widths) },
    stroke: 0.6pt,
    inset: 6pt,
    align: (column, row) => {
      let is-head = not terms and has-head and row == 0
      horizon + if is-head or is-narrow(column) { center } else { left }
    },
    ..if not terms and has-head {
      (table.header(..b.columns.map(name => text(font: face("heading"), weight: 700, name))),)
    },
    ..rows.map(row => cells(if terms { 40 } else { 9 }, row)).flatten(),
  )
}

// What is on the line of a place: nothing yet, a signature, a seal, or words in its place.
#let on-line(p) = {
  let line(height, body) = box(width: 100%, height: height, stroke: (bottom: 0.6pt), body)
  let m = p.mark
  if m == none { line(size, none) }
  else if m.svg == none { line(size, text(size: small, m.words)) }
  else {
    let tall = if m.size == "seal" { 40mm } else { 46pt }
    let picture = image(
      bytes(m.svg), format: "svg", height: tall, width: 80mm, fit: "contain", alt: p.label,
    )
    line(tall + 4pt, align(left + horizon, picture))
  }
}

// One place: the words before the line, the line, and below them the name and the day to fill in.
#let place(labels, p) = block(breakable: false, width: 100%, above: pitch, plain(grid(
  columns: (labels, 1fr),
  row-gutter: 8pt,
  align: bottom,
  p.label, on-line(p),
  grid.cell(colspan: 2, grid(
    columns: (1fr, auto),
    text(size: small, p.name),
    text(size: small, if p.mark == none { d.dayToFillIn } else if d.day == none { p.mark.day }),
  )),
)))

#let day() = block(width: 100%, above: pitch, pad(right: 2em, on-right(d.day)))

#let has-closing = d.places.len() > 0 or d.day != none

// Places are kept together on a page, as many as one can hold; the day is beside the last of them.
#let closing() = context {
  let labels = calc.max(0pt, ..d.places.map(p => measure(p.label).width))
  let groups = d.places.chunks(if d.places.any(p => p.mark != none) { 3 } else { 7 })
  if groups.len() == 0 { day() }
  for (index, places) in groups.enumerate() {
    block(breakable: false, width: 100%, above: pitch, {
      for p in places { place(labels, p) }
      if d.day != none and index + 1 == groups.len() { day() }
    })
  }
}

// The places to sign after a table: its last row is on their page, below its head.
#let closing-after-table(b) = {
  let (others, last) = (b.rows.slice(0, -1), b.rows.slice(-1))
  block(below: 0pt, { if others.len() > 0 { framed(b, others) }; [#metadata(none) <others-end>] })
  context {
    let end(has-head) = block(above: 0pt, framed(b, last, has-head: has-head)) + closing()
    let is-whole = others.len() == 0
    let size-of(has-head) = measure(width: width, end(has-head)).height
    let room = margin.top + height - locate(<others-end>).position().y
    if size-of(is-whole) > room and size-of(true) <= height {
      pagebreak(weak: true)
      end(true)
    } else { end(is-whole) }
  }
}

#let set-block(b, is-last: false) = {
  if b.kind == "heading" { heading(level: b.level, b.text) }
  else if b.kind == "table" {
    if is-last and b.rows.len() > 0 { closing-after-table(b) } else { block(framed(b, b.rows)) }
  } else {
    let body = par(breakable(40, b.text))
    block(sticky: is-last, width: 100%, if b.kind == "line" { plain(body) } else { body })
  }
}

#head()
#v(gap)
#for reference in d.references { on-right(reference) }
#for (index, b) in d.blocks.enumerate() {
  // The last block is on the page of the places to sign: none of them is on a page without text.
  set-block(b, is-last: has-closing and index + 1 == d.blocks.len())
}
#if has-closing and (d.blocks.len() == 0 or d.blocks.last().at("rows", default: ()).len() == 0) {
  closing()
}
#if d.annex != none {
  pagebreak()
  plain(align(center, text(font: face("title"), size: 22pt, weight: 700, d.annex.title)))
  for b in d.annex.blocks { set-block(b) }
}
`
