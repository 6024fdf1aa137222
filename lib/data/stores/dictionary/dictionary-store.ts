import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  CAUSE_DICTIONARY,
  DICTIONARY_KEYS,
  type DictionaryKey,
} from '@/lib/domain/dictionary/catalogue'
import type { DisputeWords } from '@/lib/domain/dictionary/settle-dispute'
import { mergeValues, type DictionaryValue } from '@/lib/domain/dictionary/values'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'

// 字典. Who obeys one reads it here, in the statement or transaction that obeys it.

const SET = select({
  dictionary: expression<string>(Prisma.sql`d.dictionary`),
  code: expression<string>(Prisma.sql`d.code`),
  no: expression<number>(Prisma.sql`d.no`),
  name: expression<string>(Prisma.sql`d.name`),
  aliases: expression<string[]>(Prisma.sql`d.aliases`),
  parent: expression<string | null>(Prisma.sql`d.parent`),
  position: expression<number>(Prisma.sql`d.position`),
  validFrom: expression<Date | null>(Prisma.sql`d.valid_from`),
  retiredFrom: expression<Date | null>(Prisma.sql`d.retired_from`),
  successor: expression<string | null>(Prisma.sql`d.successor`),
})

type Dated = { readonly validFrom: Date | null; readonly retiredFrom: Date | null }

const withDays = <Row extends Dated>({ validFrom, retiredFrom, ...row }: Row) => ({
  ...row,
  validFrom: toDayOrNull(validFrom),
  retiredFrom: toDayOrNull(retiredFrom),
})

/** What the program brings of each dictionary (lib/labels/zh-CN/dictionary-words.ts). */
export type BaseValues = Readonly<Record<DictionaryKey, readonly DictionaryValue[]>>

/** A value with the number of its newest version; 0: as the program brings it. */
export type NumberedValue = DictionaryValue & { readonly no: number }

/** These dictionaries as they are now, each complete and in its order. */
export async function findDictionaries<Key extends DictionaryKey>(
  db: Read,
  keys: readonly Key[],
  base: BaseValues,
): Promise<Readonly<Record<Key, readonly NumberedValue[]>>> {
  const rows = await readRows(db, SET, Prisma.sql`FROM heyi_dictionary(${[...keys]}::text[]) d`)
  const entries = keys.map((key) => {
    const set = rows.filter(({ dictionary }) => dictionary === key).map(withDays)
    const numbers = new Map(set.map(({ code, no }) => [code, no]))
    const values = mergeValues(base[key], set).map(
      ({ code, name, aliases, parent, position, validFrom, retiredFrom, successor }) => ({
        code,
        name,
        aliases,
        parent,
        position,
        validFrom,
        retiredFrom,
        successor,
        no: numbers.get(code) ?? 0,
      }),
    )
    return [key, values] as const
  })
  return Object.fromEntries(entries) as unknown as Record<Key, readonly NumberedValue[]>
}

/** What a dispute is described by: types and the causes of every edition. */
export async function readDisputeWords(db: Read, base: BaseValues): Promise<DisputeWords> {
  const keys = ['dispute_type', ...Object.values(CAUSE_DICTIONARY)] as const
  const found = await findDictionaries(db, keys, base)
  return {
    types: found.dispute_type,
    causes: { '2011': found.cause_2011, '2020': found.cause_2020, '2025': found.cause_2025 },
  }
}

export type StoredVersion = NumberedValue & {
  readonly dictionary: DictionaryKey
  readonly reason: string
  readonly setBy: string
  readonly setAt: Date
}

const v = columnsOf('dictionary_values', 'v')
const VERSION = select({
  dictionary: v.dictionary,
  code: v.code,
  no: v.no,
  name: v.name,
  aliases: v.aliases,
  parent: v.parent,
  position: v.position,
  validFrom: v.valid_from,
  retiredFrom: v.retired_from,
  successor: v.successor,
  reason: v.reason,
  setBy: v.set_by_name,
  setAt: v.set_at,
})

const toVersion = <Row extends Dated & { readonly dictionary: string }>(row: Row) => ({
  ...withDays(row),
  dictionary: parseStoredEnum(DICTIONARY_KEYS, row.dictionary, 'dictionary_values.dictionary'),
})

/** All that was ever set of a value, the newest first. */
export async function findValueVersions(
  db: Read,
  key: DictionaryKey,
  code: string,
): Promise<StoredVersion[]> {
  const rows = await readRows(
    db,
    VERSION,
    Prisma.sql`FROM dictionary_values v WHERE ${v.dictionary} = ${key} AND ${v.code} = ${code}
      ORDER BY ${v.no} DESC`,
  )
  return rows.map(toVersion)
}

/** Of two who change a dictionary at once the second reads what the first has set. */
export async function lockDictionary(db: Db, key: DictionaryKey): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`dictionary:${key}`}, 0))`
}

/** The operator by a command, without an account; named so in what was set. */
export type Operator = { readonly operator: string }

type SetGrant = Grant<'dictionary:set'> | Grant<'dictionary:import'>

/** The newest version that was set of any value of a dictionary. */
export async function findNewestVersion(
  db: Read,
  key: DictionaryKey,
): Promise<Pick<StoredVersion, 'setBy' | 'setAt'> | null> {
  const [newest] = await readRows(
    db,
    select({ setBy: v.set_by_name, setAt: v.set_at }),
    Prisma.sql`FROM dictionary_values v WHERE ${v.dictionary} = ${key}
      ORDER BY ${v.set_at} DESC LIMIT 1`,
  )
  return newest ?? null
}

/** All that was ever set of a dictionary, code by code, the newest of each first. */
export async function findDictionaryVersions(
  db: Read,
  key: DictionaryKey,
): Promise<StoredVersion[]> {
  const rows = await readRows(
    db,
    VERSION,
    Prisma.sql`FROM dictionary_values v WHERE ${v.dictionary} = ${key}
      ORDER BY ${v.code}, ${v.no} DESC`,
  )
  return rows.map(toVersion)
}

/** `no` of each value: the number of its new version. */
export async function addValueVersions(
  db: Db,
  by: SetGrant | Operator,
  dictionary: DictionaryKey,
  values: readonly NumberedValue[],
  { reason, at }: { readonly reason: string; readonly at: Date },
): Promise<void> {
  await db.dictionaryValue.createMany({
    data: values.map(({ aliases, validFrom, retiredFrom, ...value }) => ({
      ...value,
      dictionary,
      aliases: [...aliases],
      validFrom: validFrom && fromDay(validFrom),
      retiredFrom: retiredFrom && fromDay(retiredFrom),
      reason,
      setBy: 'operator' in by ? null : by.actor.id,
      setByName: 'operator' in by ? by.operator : by.actor.name,
      setAt: at,
    })),
  })
}
