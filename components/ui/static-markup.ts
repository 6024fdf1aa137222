import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'

// Rows of long lists, and menus, as text. A page of a list has more elements than all the rest of its page, and React would make each of them three times:
// for the component tree, for the payload that the browser gets, and for the HTML. None of them ever changes by itself: what is pressed in a row
// is listened for around the list. So they are written once, from the same JSX (docs/decisions/0023).

/** Attributes that a row may have; what is not here is refused, and a test says so before a reader could. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  className: 'class',
  colSpan: 'colSpan',
  tabIndex: 'tabindex',
  href: 'href',
  id: 'id',
  name: 'name',
  rel: 'rel',
  role: 'role',
  scope: 'scope',
  title: 'title',
  type: 'type',
  value: 'value',
  disabled: 'disabled',
  hidden: 'hidden',
  selected: 'selected',
  lang: 'lang',
  dateTime: 'dateTime',
  viewBox: 'viewBox',
  d: 'd',
  cx: 'cx',
  cy: 'cy',
  r: 'r',
  rx: 'rx',
  ry: 'ry',
  x: 'x',
  y: 'y',
  x1: 'x1',
  x2: 'x2',
  y1: 'y1',
  y2: 'y2',
  width: 'width',
  height: 'height',
  points: 'points',
}
const FLAGS = new Set(['disabled', 'hidden', 'selected'])
const VOID = new Set(['br', 'hr', 'input', 'wbr'])
const TAGS = new Set([
  'a',
  'abbr',
  'b',
  'br',
  'button',
  'caption',
  'circle',
  'dd',
  'div',
  'dl',
  'dt',
  'ellipse',
  'em',
  'h1',
  'h3',
  'hr',
  'input',
  'label',
  'li',
  'line',
  'ol',
  'option',
  'p',
  'path',
  'polygon',
  'polyline',
  'rect',
  'section',
  'small',
  'span',
  'strong',
  'svg',
  'tbody',
  'td',
  'th',
  'thead',
  'time',
  'tr',
  'ul',
  'wbr',
])
/** Ours, or a telephone: nothing in a row leads elsewhere, and a script is no address. */
const ADDRESS = /^(?:\/(?![/\\])|[?#]|tel:)/

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}
const MARKS = /["&'<>]/
const escape = (text: string): string =>
  MARKS.test(text) ? text.replace(/["&'<>]/g, (mark) => ESCAPES[mark]!) : text

/**
 * The HTML of elements that hold nothing but plain tags and components without state, as React would write it.
 * Throws an Error that names what cannot stand in a row: a component of the browser, a handler, an unknown tag or attribute.
 */
export function toStaticMarkup(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string') return escape(node)
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (Array.isArray(node)) {
    let written = ''
    for (const each of node as readonly ReactNode[]) written += toStaticMarkup(each)
    return written
  }
  if (!isValidElement(node))
    throw new Error('a row of a list holds something that cannot be written as text')
  return writeElement(node as ReactElement<Record<string, unknown>>)
}

function writeElement({ type, props }: ReactElement<Record<string, unknown>>): string {
  const children = props.children as ReactNode
  if (type === Fragment) return toStaticMarkup(children)
  if (typeof type === 'function')
    return toStaticMarkup((type as (given: unknown) => ReactNode)(props))
  if (typeof type !== 'string' || !TAGS.has(type))
    throw new Error(
      `a row of a list holds ${String(typeof type === 'string' ? type : 'a component')} that cannot be written as text`,
    )
  let opened = `<${type}`
  for (const name in props) {
    const value = props[name]
    if (name !== 'children' && value !== undefined && value !== null)
      opened += writeAttribute(name, value)
  }
  return VOID.has(type) ? `${opened}/>` : `${opened}>${toStaticMarkup(children)}</${type}>`
}

/** Attributes met so far, as they begin. Their names stand in our own code: there are no more of them than it has. */
const beginnings = new Map<string, string>()

function beginningOf(name: string): string {
  const known = beginnings.get(name)
  if (known !== undefined) return known
  const written = /^(?:data|aria)-[a-z-]+$/.test(name) ? name : ATTRIBUTES[name]
  if (written === undefined)
    throw new Error(`a row of a list has the attribute ${name}, which is not written as text`)
  const beginning = ` ${written}="`
  beginnings.set(name, beginning)
  return beginning
}

function writeAttribute(name: string, value: unknown): string {
  const beginning = beginningOf(name)
  if (typeof value === 'boolean') {
    if (FLAGS.has(name)) return value ? `${beginning}"` : ''
    if (!value && name in ATTRIBUTES) return ''
  }
  const text = String(value)
  if (name === 'href' && !ADDRESS.test(text))
    throw new Error('an address in a row of a list leads elsewhere')
  return `${beginning}${escape(text)}"`
}
