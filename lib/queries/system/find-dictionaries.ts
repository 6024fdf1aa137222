import 'server-only'
import { z } from 'zod'
import {
  findDictionaries,
  findValueVersions,
  type NumberedValue,
  type StoredVersion,
} from '@/lib/data/stores/dictionary/dictionary-store'
import {
  CAUSE_DICTIONARY,
  DICTIONARY_KEYS,
  keptOf,
  mayBeSet,
  periodOf,
  ruleOf,
  type DictionaryKey,
} from '@/lib/domain/dictionary/catalogue'
import { isInForce, stateOn, type ValueState } from '@/lib/domain/dictionary/values'
import { plainWord } from '@/lib/domain/import/read-cells'
import { CAUSE_VERSIONS } from '@/lib/domain/referral/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { changesOfValue, DICTIONARY, keptFor } from '@/lib/labels/zh-CN/dictionary'
import { BASE_VALUES, dictionaryWords } from '@/lib/labels/zh-CN/dictionary-words'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineSqlQuery } from '../define-query'

export type DictionaryRow = {
  readonly key: DictionaryKey
  readonly name: string
  readonly meaning: string
  /** Of the values in use, and of all. */
  readonly inForce: number
  readonly all: number
  /** Of an edition of 案由: when it holds. */
  readonly period: string | null
}

function periodInWords(key: DictionaryKey): string | null {
  const version = CAUSE_VERSIONS.find((each) => CAUSE_DICTIONARY[each] === key)
  if (!version) return null
  const { from, replacedFrom } = periodOf(version)
  return DICTIONARY.period(from, replacedFrom)
}

const presentDictionary = (
  key: DictionaryKey,
  values: readonly NumberedValue[],
  today: LocalDate,
): DictionaryRow => ({
  key,
  ...dictionaryWords[key],
  inForce: values.filter((value) => isInForce(value, today)).length,
  all: values.length,
  period: periodInWords(key),
})

/** 字典: every one, with how many values it has. */
export const findDictionaryList = defineSqlQuery({
  act: 'dictionary:list',
  input: z.strictObject({}),
  load: (db) => findDictionaries(db, DICTIONARY_KEYS, BASE_VALUES),
  present: (found, { today }): readonly DictionaryRow[] =>
    DICTIONARY_KEYS.map((key) => presentDictionary(key, found[key], today)),
})

export type ValueRow = {
  readonly code: string
  readonly name: string
  /** How far it is below a value of the first level. */
  readonly level: number
  readonly aliases: string
  readonly state: ValueState
  readonly validFrom: LocalDate | null
  readonly retiredFrom: LocalDate | null
  readonly successor: string | null
  readonly kept: string | null
}

export type DictionaryView = DictionaryRow & {
  readonly lists: readonly DictionaryRow[]
  readonly rows: readonly ValueRow[]
  /** How many match, of which `rows` are the first. */
  readonly total: number
  readonly mayAdd: boolean
  readonly mayChange: boolean
  readonly q: string
  readonly state: ValueState | null
}

const MOST_ROWS = 200
const VALUE_STATES = ['in_force', 'retiring', 'coming', 'retired'] as const

/** How many values are above one. */
function levelOf(value: NumberedValue, values: ReadonlyMap<string, NumberedValue>): number {
  let level = 0
  for (let { parent } = value; parent !== null && level < 9; level += 1)
    parent = values.get(parent)?.parent ?? null
  return level
}

function presentValue(
  key: DictionaryKey,
  value: NumberedValue,
  known: ReadonlyMap<string, NumberedValue>,
  today: LocalDate,
): ValueRow {
  const { code, name, aliases, validFrom, retiredFrom, successor } = value
  const kept = keptOf(key, code)
  return {
    code,
    name,
    level: levelOf(value, known),
    aliases: aliases.join('、'),
    state: stateOn(value, today),
    validFrom,
    retiredFrom,
    successor: successor && (known.get(successor)?.name ?? successor),
    kept: kept && keptFor[kept],
  }
}

/** One of them: its values, narrowed by a word and by their state, and the list of all. */
export const findDictionaryValues = defineSqlQuery({
  act: 'dictionary:list',
  input: z.object({
    dictionary: z.enum(DICTIONARY_KEYS),
    q: z.string().max(60).optional().catch(undefined),
    state: z.enum(VALUE_STATES).optional().catch(undefined),
  }),
  load: (db) => findDictionaries(db, DICTIONARY_KEYS, BASE_VALUES),
  present: (found, { today }, { dictionary: key, q = '', state }): DictionaryView => {
    const values = found[key]
    const known = new Map(values.map((value) => [value.code, value]))
    const word = plainWord(q)
    const matching = values.filter(
      (value) =>
        (!state || stateOn(value, today) === state) &&
        [value.name, value.code, ...value.aliases].some((text) => plainWord(text).includes(word)),
    )
    return {
      ...presentDictionary(key, values, today),
      lists: DICTIONARY_KEYS.map((each) => presentDictionary(each, found[each], today)),
      rows: matching.slice(0, MOST_ROWS).map((value) => presentValue(key, value, known, today)),
      total: matching.length,
      mayAdd: ruleOf(key).adds,
      mayChange: mayBeSet(key),
      q,
      state: state ?? null,
    }
  },
})

export type DictionaryValueView = {
  readonly key: DictionaryKey
  readonly dictionary: string
  readonly value: NumberedValue | null
  readonly state: ValueState | null
  readonly today: LocalDate
  /** Of a new value. */
  readonly nextPosition: number
  readonly may: {
    readonly add: boolean
    readonly rename: boolean
    readonly alias: boolean
    readonly retire: boolean
    readonly change: boolean
  }
  readonly kept: string | null
  readonly history: readonly {
    readonly line: string
    readonly changes: readonly string[]
    readonly reason: string
  }[]
}

const NEW = 'new'

function presentHistory(key: DictionaryKey, versions: readonly StoredVersion[]) {
  return versions.map((version, index) => {
    const base = BASE_VALUES[key].find(({ code }) => code === version.code) ?? null
    const before = versions[index + 1] ?? base
    return {
      line: DICTIONARY.historyLine(version.name, version.setBy, stamp(version.setAt)),
      changes: changesOfValue(before, version).map((change) =>
        DICTIONARY.changed(change.field, change.before, change.after),
      ),
      reason: version.reason,
    }
  })
}

/** One value with all that was set of it; `new`: the form of another one. */
export const getDictionaryValue = defineSqlQuery({
  act: 'dictionary:list',
  input: z.object({ dictionary: z.enum(DICTIONARY_KEYS), code: z.string().max(40) }),
  load: async (db, { dictionary, code }) => {
    const values = (await findDictionaries(db, [dictionary], BASE_VALUES))[dictionary]
    const value = values.find((each) => each.code === code) ?? null
    if (value === null && (code !== NEW || !ruleOf(dictionary).adds)) return null
    return { values, value, versions: await findValueVersions(db, dictionary, code) }
  },
  present: ({ values, value, versions }, { today }, { dictionary: key }): DictionaryValueView => {
    const { adds, renames, aliases, retires } = ruleOf(key)
    const kept = value && keptOf(key, value.code)
    return {
      key,
      dictionary: dictionaryWords[key].name,
      value,
      state: value && stateOn(value, today),
      today,
      nextPosition: Math.min(999_999, (values.at(-1)?.position ?? 0) + 10),
      may: {
        add: adds,
        rename: renames || value === null,
        alias: aliases,
        retire: retires && kept === null,
        change: mayBeSet(key),
      },
      kept: kept && keptFor[kept],
      history: presentHistory(key, versions),
    }
  },
})
