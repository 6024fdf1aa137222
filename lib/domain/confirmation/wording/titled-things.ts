// Things of which a paper proves the right. Source: 民诉解释 第354条 (与调解协议相关的财产权利证明).
import type { Span } from '../term-mark'

export const TITLED_KINDS = ['real_estate', 'vehicle', 'shares'] as const
export type TitledKind = (typeof TITLED_KINDS)[number]

export type TitledThing = {
  readonly kind: TitledKind
  /** The first clause that touches it, from 0. */
  readonly term: number
  readonly span: Span
  /** The words of the thing in that clause. */
  readonly words: string
  /** What tells it from others of its kind: an address, a plate; null where the clause has none. */
  readonly identifier: string | null
}

type KindOfThing = {
  readonly kind: TitledKind
  readonly thing: RegExp
  /** The clause gives, returns, uses or registers the thing; a price or a repair needs no title. */
  readonly touched: RegExp
  readonly identifier: RegExp
  /** Titles of papers that prove the right. */
  readonly paper: RegExp
}

const ADDRESS =
  /[^，。；\s《》\d于在将把的离空退让出还至到往前对由向]{0,12}\d+\s*号[^，。；\s]{0,10}?\d+\s*(?:室|房|铺|单元|号车位)/

const KINDS: readonly KindOfThing[] = [
  {
    kind: 'real_estate',
    thing:
      /房屋|房产|不动产|土地使用权|宅基地|车位|车库|商铺|铺位|厂房|\d+\s*号[^，。；\s]{0,10}?\d+\s*(?:室|房|铺|单元)/,
    touched:
      /过户|转移登记|变更登记|预告登记|交付|返还|归还|交还|搬离|搬出|腾退|腾空|腾让|迁出|归[^，。；]{1,12}所有|转让|抵押|分割|出售|回购|使用(?:权|费)?|占用/,
    identifier: ADDRESS,
    paper:
      /不动产权|房产证|房屋所有权|产权证|土地使用权证|宅基地|租赁合同|买卖合同|购房合同|使用协议|产权登记|查册/,
  },
  {
    kind: 'vehicle',
    thing: /车辆|汽车|轿车|机动车|货车|客车|摩托车|电动车/,
    touched: /过户|转移登记|变更登记|交付|返还|归还|交还|归[^，。；]{1,12}所有|转让|抵押|质押|出售/,
    identifier:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{4,6}/,
    paper: /行驶证|机动车登记|车辆登记|购车发票|购车合同/,
  },
  {
    kind: 'shares',
    thing: /股权|股份|出资额|合伙份额/,
    touched: /转让|变更登记|过户|归[^，。；]{1,12}所有|回购|质押|分割|返还/,
    identifier: /[^，。；\s]{2,20}(?:公司|企业)/,
    paper: /股权证|出资证明|股东名册|章程|股权转让|工商登记|企业登记/,
  },
]

/** Titles of contracts are no things. */
const blankTitles = (text: string) =>
  text.replace(/《[^》]*》/g, (title) => ' '.repeat(title.length))

function findInClause(clause: string, term: number): readonly TitledThing[] {
  const text = blankTitles(clause)
  return KINDS.flatMap(({ kind, thing, touched, identifier }) => {
    const match = thing.exec(text)
    if (!match || !touched.test(text)) return []
    const known = identifier.exec(text)
    const place = known ?? match
    const span = { from: place.index, to: place.index + place[0].length }
    return [{ kind, term, span, words: place[0], identifier: known?.[0] ?? null }]
  })
}

/**
 * The things that the clauses touch, each once: one without an identifier is the one of its kind
 * named before.
 */
export function findTitledThings(clauses: readonly string[]): readonly TitledThing[] {
  const found: TitledThing[] = []
  for (const thing of clauses.flatMap(findInClause)) {
    const isKnown = found.some(
      ({ kind, identifier }) =>
        kind === thing.kind && (thing.identifier === null || identifier === thing.identifier),
    )
    if (!isKnown) found.push(thing)
  }
  return found
}

/**
 * The papers that prove the right to each thing, by their titles: one that names the thing, else
 * one of its kind that no other thing took.
 */
export function findTitlePapers(
  things: readonly TitledThing[],
  titles: readonly string[],
): ReadonlyMap<TitledThing, string> {
  const papers = new Map<TitledThing, string>()
  const isFree = (title: string) => ![...papers.values()].includes(title)
  const ofKind = ({ kind }: TitledThing) =>
    titles.filter((title) => KINDS.some((each) => each.kind === kind && each.paper.test(title)))
  for (const thing of things) {
    const named = ofKind(thing).find(
      (title) => thing.identifier && title.includes(thing.identifier),
    )
    if (named) papers.set(thing, named)
  }
  for (const thing of things) {
    const free = papers.has(thing) ? undefined : ofKind(thing).find(isFree)
    if (free !== undefined) papers.set(thing, free)
  }
  return papers
}
