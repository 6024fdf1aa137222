// What may deserve a closer look by the judge: signs of malicious collusion, from what the platform
// knows. Source: 在线调解规则 第23条. A sign proves nothing and decides nothing; it is shown to judges
// alone.
import type { PartySide } from '../case/vocabulary'

/** In the order in which they are shown. */
export const COLLUSION_SIGNS = [
  'same_person',
  'same_telephone',
  'same_address',
  'same_agent',
  'same_pair',
  'many_cases',
  'above_claim',
  'settled_at_once',
  'no_dispute',
] as const
export type CollusionSign = (typeof COLLUSION_SIGNS)[number]

/** Other cases of one party within two years that are many. */
export const MANY_CASES_FROM = 5
/** Other cases of one party are counted up to so many: that many say what they say. */
export const CASES_COUNTED_AT_MOST = 50
/** Earlier cases between the same two sides. */
export const SAME_PAIR_FROM = 2
/** Per cent of the claim over which an agreed amount is far above it. */
const ABOVE_CLAIM_PERCENT = 150n
/** From the acceptance of the case to the finished agreement. */
export const AT_ONCE_MINUTES = 30
export const SIGNS_WITHIN_YEARS = 2

/** A party of a side, or one who acts for it; values are compared and never shown. */
export type ComparedPerson = {
  readonly kind: 'party' | 'agent'
  readonly side: PartySide
  readonly name: string
  readonly documentHash: string | null
  readonly phoneHash: string | null
  readonly address: string | null
}

export type CollusionFacts = {
  readonly people: readonly ComparedPerson[]
  /** Other cases of each party at this court within two years, up to CASES_COUNTED_AT_MOST. */
  readonly casesOf: readonly { readonly name: string; readonly count: number }[]
  /** Other cases at this court between the same two sides. */
  readonly pairCases: number
  /** Cents. */
  readonly claim: bigint | null
  readonly agreed: bigint
  /** From the acceptance of the case to the finished agreement; null where one is not known. */
  readonly minutes: number | null
  /** The agreement names something that was in dispute. */
  readonly hasDispute: boolean
}

/** A sign with what it is about: names, a count, or minutes. */
export type FoundSign = {
  readonly sign: CollusionSign
  readonly names: readonly string[]
  readonly count: number | null
}

type Key = (person: ComparedPerson) => string | null

/** Names of people on both sides who share a value, each once. */
function sharedBetweenSides(people: readonly ComparedPerson[], key: Key): readonly string[] {
  const keyed = people.flatMap((person) => {
    const value = key(person)
    return value ? [{ person, value }] : []
  })
  const shared = keyed.filter(({ person, value }) =>
    keyed.some(
      (other) =>
        other.value === value &&
        other.person.side !== person.side &&
        other.person.side !== 'third' &&
        person.side !== 'third',
    ),
  )
  return [...new Set(shared.map(({ person }) => person.name))]
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
const isAgent = ({ kind }: ComparedPerson) => kind === 'agent'
const found = (
  sign: CollusionSign,
  names: readonly string[] = [],
  count: number | null = null,
): FoundSign => ({ sign, names, count })

/**
 * One person who appears on both sides, a party of one and an agent of the other, is found by the
 * document.
 */
function personSigns(people: readonly ComparedPerson[]): readonly FoundSign[] {
  const agents = people.filter(isAgent)
  const rows = [
    [
      'same_person',
      sharedBetweenSides(
        people.filter((each) => !isAgent(each)),
        (each) => each.documentHash,
      ),
    ],
    ['same_telephone', sharedBetweenSides(people, ({ phoneHash }) => phoneHash)],
    ['same_address', sharedBetweenSides(people, ({ address }) => address && plain(address))],
    [
      'same_agent',
      sharedBetweenSides(agents, ({ documentHash, name }) => documentHash ?? plain(name)),
    ],
  ] as const
  return rows.flatMap(([sign, names]) => (names.length > 0 ? [found(sign, names)] : []))
}

/** The signs of an application, in their order. */
export function findCollusionSigns(facts: CollusionFacts): readonly FoundSign[] {
  const { claim, agreed, minutes } = facts
  const many = facts.casesOf.filter(({ count }) => count >= MANY_CASES_FROM)
  const signs: FoundSign[] = [...personSigns(facts.people)]
  if (facts.pairCases >= SAME_PAIR_FROM) signs.push(found('same_pair', [], facts.pairCases))
  for (const { name, count } of many) signs.push(found('many_cases', [name], count))
  if (claim !== null && claim > 0n && agreed * 100n > claim * ABOVE_CLAIM_PERCENT)
    signs.push(found('above_claim', [], Number((agreed * 100n) / claim)))
  if (minutes !== null && minutes >= 0 && minutes < AT_ONCE_MINUTES)
    signs.push(found('settled_at_once', [], minutes))
  if (!facts.hasDispute) signs.push(found('no_dispute'))
  return signs
}
