/**
 * The XML subset of SpreadsheetML (ECMA-376 Part 1, 18): elements, attributes and text, parsed as
 * the bytes arrive, nothing kept. No document type and no entities but the five built-in ones and
 * numeric characters, so hostile entities do not exist.
 */

export type XmlHandler = {
  /** Local name. Attributes are read by local name too. */
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

export class XmlDamaged extends Error {}

/** The longest single tag or stretch of text; a cell holds at most 32,767 characters. */
const LONGEST_PIECE = 1_048_576

/** Characters that no XML 1.0 document contains. */
const FORBIDDEN = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]')

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return NAMED[entity] ?? whole
    const code =
      entity[1] === 'x' || entity[1] === 'X'
        ? parseInt(entity.slice(2), 16)
        : Number(entity.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const attributePatterns = new Map<string, RegExp>()

function attributePattern(name: string): RegExp {
  const known = attributePatterns.get(name)
  if (known) return known
  const made = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  attributePatterns.set(name, made)
  return made
}

function attributeReader(tag: string): (name: string) => string | undefined {
  return (name) => {
    const match = attributePattern(name).exec(tag)
    return match ? decode(match[1] ?? match[2] ?? '') : undefined
  }
}

/** A parser fed with pieces of a document. `end` throws XmlDamaged where an element is unclosed. */
export function makeXmlReader(handler: XmlHandler): {
  readonly feed: (piece: string) => void
  readonly end: () => void
} {
  let rest = ''
  const open: string[] = []

  function takeTag(tag: string): void {
    if (tag.startsWith('/')) {
      const name = localName(tag.slice(1).trim())
      if (open.pop() !== name) throw new XmlDamaged()
      handler.close(name)
      return
    }
    const isEmpty = tag.endsWith('/')
    const name = localName(/^[^\s/]+/.exec(tag)?.[0] ?? '')
    if (name === '' || open.length > 100) throw new XmlDamaged()
    handler.open(name, attributeReader(tag))
    if (isEmpty) handler.close(name)
    else open.push(name)
  }

  /**
   * Parses the markup that starts at `at`; returns where the next piece starts, or -1 where more
   * input is needed first.
   */
  function takeMarkup(at: number): number {
    for (const [start, end] of [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
      ['<?', '?>'],
    ] as const) {
      if (!rest.startsWith(start, at)) {
        if (start.startsWith(rest.slice(at))) return -1
        continue
      }
      const close = rest.indexOf(end, at + start.length)
      if (close < 0) return -1
      if (start === '<![CDATA[') handler.text(rest.slice(at + start.length, close))
      return close + end.length
    }
    if (rest.startsWith('<!', at)) throw new XmlDamaged()
    const close = rest.indexOf('>', at)
    if (close < 0) return -1
    takeTag(rest.slice(at + 1, close))
    return close + 1
  }

  return {
    feed(piece) {
      if (FORBIDDEN.test(piece)) throw new XmlDamaged()
      rest += piece
      let at = 0
      for (;;) {
        const markup = rest.indexOf('<', at)
        if (markup < 0) break
        if (markup > at && open.length > 0) handler.text(decode(rest.slice(at, markup)))
        at = markup
        const next = takeMarkup(at)
        if (next < 0) break
        at = next
      }
      rest = rest.slice(at)
      if (rest.length > LONGEST_PIECE) throw new XmlDamaged()
    },
    end() {
      if (open.length > 0 || rest.trim() !== '') throw new XmlDamaged()
    },
  }
}
