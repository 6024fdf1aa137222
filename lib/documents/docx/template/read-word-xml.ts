import { TemplateRefused } from './template-refused'

/**
 * A strict reader of the XML of Word files. It refuses what Word and WPS never write, because
 * anything that two readers could understand differently could hide something from the check:
 * document types, entities, character data sections, broken attributes.
 */
export type WordXmlHandler = {
  /** Local names, whatever their prefix. An attribute can be there under several prefixes. */
  readonly open: (name: string, attribute: (name: string) => readonly string[]) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

const TAG =
  /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const ATTRIBUTE = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const COMMENT = /<!--(?:(?!--)[^])*-->/y
const DECLARATION = /^\ufeff?<\?xml\s[^<>?]*\?>\s*/
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const DEEPEST = 200

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const damaged = () => new TemplateRefused('TEMPLATE_DAMAGED')

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&\s]{0,10});?/g, (whole, name: string) => {
    const isHex = /^#[xX][0-9a-fA-F]{1,6}$/.test(name)
    const code = isHex ? parseInt(name.slice(2), 16) : /^#\d{1,7}$/.test(name) ? +name.slice(1) : 0
    const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : NAMED[name]
    if (character === undefined || !whole.endsWith(';')) throw damaged()
    return character
  })
}

const localName = (name: string) => name.slice(name.lastIndexOf(':') + 1)

function attributesOf(text: string): (name: string) => readonly string[] {
  return (name) =>
    [...text.matchAll(ATTRIBUTE)].flatMap(([, full, double, single]) =>
      localName(full!) === name ? [decode(double ?? single ?? '')] : [],
    )
}

/** @throws TemplateRefused with TEMPLATE_DAMAGED */
export function readWordXml(xml: string, handler: WordXmlHandler): void {
  if (FORBIDDEN.test(xml)) throw damaged()
  const open: string[] = []
  let at = DECLARATION.exec(xml)?.[0].length ?? 0
  let hasRoot = false
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const text = decode(xml.slice(at, next < 0 ? xml.length : next))
    if (open.length > 0) handler.text(text)
    else if (text.trim() !== '') throw damaged()
    if (next < 0) break
    COMMENT.lastIndex = next
    if (COMMENT.test(xml)) {
      at = COMMENT.lastIndex
      continue
    }
    TAG.lastIndex = next
    const tag = TAG.exec(xml)
    if (!tag) throw damaged()
    const [, isEnd, name = '', attributes = '', isEmpty] = tag
    at = TAG.lastIndex
    if (isEnd) {
      if (attributes !== '' || isEmpty || open.pop() !== name) throw damaged()
      handler.close(localName(name))
      continue
    }
    if ((open.length === 0 && hasRoot) || open.length >= DEEPEST) throw damaged()
    hasRoot = true
    handler.open(localName(name), attributesOf(attributes))
    if (isEmpty) handler.close(localName(name))
    else open.push(name)
  }
  if (open.length > 0 || !hasRoot) throw damaged()
}
