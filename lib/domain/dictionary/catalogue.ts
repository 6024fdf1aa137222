// 字典: lists of words that forms offer, and what an installation may change of each
// (docs/decisions/0173-dictionaries.md). Names: lib/labels/zh-CN/dictionary-words.ts.
import type { DisputeType } from '../case/vocabulary'
import type { CauseVersion } from '../referral/vocabulary'
import {
  addDays,
  compareDates,
  firstDayOf,
  parseLocalDate,
  type LocalDate,
} from '../time/local-date'

/** Why a value stays whatever an installation wants: a rule asks for it, or there is no other. */
export const KEPT_FOR = ['law', 'rest'] as const
export type KeptFor = (typeof KEPT_FOR)[number]

export type DictionaryRule = {
  /** New values; without them the values are those of the program, which rules refer to by code. */
  readonly adds: boolean
  readonly renames: boolean
  /** Other words that imports understand. */
  readonly aliases: boolean
  readonly retires: boolean
  /** Values that cannot be retired. */
  readonly kept: Readonly<Record<string, KeptFor>>
}

/** Only to be read: notices, statistics and scores rest on each of them. */
const AS_WRITTEN = {
  adds: false,
  renames: false,
  aliases: false,
  retires: false,
  kept: {},
} as const
const CAUSES = { adds: true, renames: true, aliases: true, retires: true, kept: {} } as const

/**
 * Stored: keys never change. Each edition of 民事案件案由规定 is a dictionary of its own.
 * 适用特殊程序案件案由 is what 民诉解释 第143条 bars; how a mediation ends is listed by 在线调解规则 第25条, and
 * why a referral is not accepted is written down by 第12条.
 */
export const DICTIONARIES = {
  dispute_type: {
    adds: false,
    renames: false,
    aliases: true,
    retires: true,
    kept: { special_procedure: 'law', other: 'rest' } satisfies Partial<
      Record<DisputeType, KeptFor>
    >,
  },
  cause_2025: CAUSES,
  cause_2020: CAUSES,
  cause_2011: CAUSES,
  decline_reason: AS_WRITTEN,
  outcome: AS_WRITTEN,
} as const satisfies Readonly<Record<string, DictionaryRule>>

export type DictionaryKey = keyof typeof DICTIONARIES
export const DICTIONARY_KEYS = Object.keys(DICTIONARIES) as DictionaryKey[]

export const ruleOf = (key: DictionaryKey): DictionaryRule => DICTIONARIES[key]

/** Whether anything of a dictionary may be set. */
export function mayBeSet(key: DictionaryKey): boolean {
  const { adds, renames, aliases, retires } = ruleOf(key)
  return adds || renames || aliases || retires
}

/** Why a value cannot be retired; null where it can. */
export const keptOf = (key: DictionaryKey, code: string): KeptFor | null =>
  ruleOf(key).kept[code] ?? null

export const CAUSE_DICTIONARY = {
  '2011': 'cause_2011',
  '2020': 'cause_2020',
  '2025': 'cause_2025',
} as const satisfies Record<CauseVersion, DictionaryKey>

/**
 * First days of the editions, newest first: 法〔2011〕41号, 法〔2020〕346号, 法〔2025〕226号
 * (domain.md 0.1).
 */
const EDITIONS: readonly (readonly [CauseVersion, LocalDate])[] = [
  ['2025', firstDayOf(2026)],
  ['2020', firstDayOf(2021)],
  ['2011', parseLocalDate('2011-04-01')!],
]

/** The edition in force on a day; before the first of them, the first. */
export function causeVersionOn(day: LocalDate): CauseVersion {
  return EDITIONS.find(([, from]) => compareDates(from, day) <= 0)?.[0] ?? '2011'
}

/** First day of an edition, and the first day of the next. */
export function periodOf(version: CauseVersion): {
  readonly from: LocalDate
  readonly replacedFrom: LocalDate | null
} {
  const place = EDITIONS.findIndex(([each]) => each === version)
  return { from: EDITIONS[place]![1], replacedFrom: EDITIONS[place - 1]?.[1] ?? null }
}

/** The day by which the values of an edition are judged: within its own period. */
export function dayWithin(version: CauseVersion, day: LocalDate): LocalDate {
  const { from, replacedFrom } = periodOf(version)
  if (compareDates(day, from) < 0) return from
  return replacedFrom && compareDates(day, replacedFrom) >= 0 ? addDays(replacedFrom, -1) : day
}
