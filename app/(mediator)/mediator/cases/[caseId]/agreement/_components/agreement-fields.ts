import {
  EMPTY_TERM,
  TERM_KINDS,
  type AgreementDraft,
  type AgreementTerm,
  type TermKind,
} from '@/lib/domain/agreement/draft'

// How a draft is spread over the flat fields of a form, and how the items of the form change. The
// browser and the server read it alike, so that the form works without script.

/** One item of the form. `key` names its fields and stays the same while items move. */
export type Item = { readonly kind: TermKind; readonly key: string; readonly parts: number }

type Fields = Readonly<Record<string, string | readonly string[]>>

/** The control that holds the order of the items: `payment.a.0,instalments.b.2`. */
export const ORDER = 'order'
/** The name of the buttons that change the items; `add.payment`, `remove.a`, `up.a`, `part.b`. */
export const CHANGE = 'change'

export const fieldName = (key: string, field: string) => `${key}.${field}`

export const writeOrder = (items: readonly Item[]): string =>
  items.map(({ kind, key, parts }) => `${kind}.${key}.${parts}`).join(',')

export function readOrder(text: string): readonly Item[] {
  return text.split(',').flatMap((word): Item[] => {
    const [kind, key = '', parts] = word.split('.')
    const known = TERM_KINDS.find((each) => each === kind)
    return known && /^[a-z0-9]{1,8}$/.test(key)
      ? [{ kind: known, key, parts: Number(parts) || 0 }]
      : []
  })
}

export const itemsOf = ({ terms }: AgreementDraft): readonly Item[] =>
  terms.map(({ kind, parts }, index) => ({ kind, key: `t${index}`, parts: parts.length }))

/** Whether the item was saved before; an item that was just added has a key of another kind. */
export const isStored = ({ key }: Item) => key.startsWith('t')

function freshKey(items: readonly Item[]): string {
  const used = new Set(items.map(({ key }) => key))
  let next = 0
  while (used.has(`n${next}`)) next += 1
  return `n${next}`
}

/** The items after one button was pressed. */
export function changeItems(items: readonly Item[], change: string): readonly Item[] {
  const [verb, word = ''] = change.split('.')
  const kind = TERM_KINDS.find((each) => each === word)
  if (verb === 'add' && kind)
    return [...items, { kind, key: freshKey(items), parts: kind === 'instalments' ? 2 : 0 }]
  const at = items.findIndex(({ key }) => key === word)
  const item = items[at]
  if (!item) return items
  if (verb === 'remove') return items.filter(({ key }) => key !== word)
  if (verb === 'part' || verb === 'unpart')
    return items.with(at, { ...item, parts: Math.max(0, item.parts + (verb === 'part' ? 1 : -1)) })
  const to = verb === 'up' ? at - 1 : at + 1
  const other = items[to]
  return other ? items.with(to, item).with(at, other) : items
}

const TEXT_FIELDS = [
  'obliged',
  'entitled',
  'amount',
  'on',
  'condition',
  'manner',
  'holder',
  'bank',
  'lastFour',
  'text',
  'standard',
] as const satisfies readonly (keyof AgreementTerm)[]

function textOf(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value.trim() : ''
}

function readTerm(fields: Fields, { kind, key, parts }: Item): AgreementTerm {
  const texts = Object.fromEntries(
    TEXT_FIELDS.map((field) => [field, textOf(fields, fieldName(key, field))]),
  )
  return {
    ...EMPTY_TERM,
    ...texts,
    kind,
    parts: Array.from({ length: parts }, (_none, place) => ({
      on: textOf(fields, fieldName(key, `parts.${place}.on`)),
      amount: textOf(fields, fieldName(key, `parts.${place}.amount`)),
    })),
  }
}

/** The draft in the fields of the form, its items in this order. */
export function readDraft(fields: Fields, items: readonly Item[]): AgreementDraft {
  return {
    facts: textOf(fields, 'facts'),
    disputes: textOf(fields, 'disputes'),
    copies: textOf(fields, 'copies'),
    terms: items.map((item) => readTerm(fields, item)),
  }
}

/** The items of a form that was sent, after the button that sent it. */
export function itemsAfter(fields: Fields): readonly Item[] {
  return changeItems(readOrder(textOf(fields, ORDER)), textOf(fields, CHANGE))
}
