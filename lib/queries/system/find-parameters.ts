import 'server-only'
import { z } from 'zod'
import {
  findParameterVersions,
  type StoredVersion,
} from '@/lib/data/stores/parameter/parameter-store'
import { PARAMETERS, PARAMETER_KEYS, type ParameterKey } from '@/lib/domain/parameters/catalogue'
import { newestNo, valueOn } from '@/lib/domain/parameters/decide-parameter'
import { compareDates, type LocalDate } from '@/lib/domain/time/local-date'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { PARAMETER, parameterValue, parameterWords } from '@/lib/labels/zh-CN/parameter'
import { defineSqlQuery } from '../define-query'

export type ParameterRow = {
  readonly key: ParameterKey
  readonly name: string
  readonly meaning: string
  readonly value: string
  readonly bounds: string
  /** From when the value is in force, or that it is the usual one. */
  readonly since: string
  readonly coming: string | null
  readonly changed: string | null
}

function presentRow(
  key: ParameterKey,
  versions: readonly StoredVersion[],
  today: LocalDate,
): ParameterRow {
  const { least, most } = PARAMETERS[key]
  const { name, meaning } = parameterWords[key]
  const [newest] = versions
  const current = versions.find(({ from }) => compareDates(from, today) <= 0)
  const isComing = newest !== undefined && newest !== current
  return {
    key,
    name,
    meaning,
    value: parameterValue(key, valueOn(key, versions, today)),
    bounds: PARAMETER.bounds(parameterValue(key, least), parameterValue(key, most)),
    since: current ? PARAMETER.since(current.from) : PARAMETER.usual,
    coming: isComing ? PARAMETER.coming(parameterValue(key, newest.value), newest.from) : null,
    changed: newest ? `${newest.setBy} ${stamp(newest.setAt)}` : null,
  }
}

const of = (key: ParameterKey, versions: readonly StoredVersion[]) =>
  versions.filter((each) => each.key === key)

/** 参数: every one with its value in force, and what is planned. */
export const findParameters = defineSqlQuery({
  act: 'parameter:list',
  input: z.strictObject({}),
  load: (db) => findParameterVersions(db),
  present: (versions, { today }): readonly ParameterRow[] =>
    PARAMETER_KEYS.map((key) => presentRow(key, of(key, versions), today)),
})

export type ParameterView = ParameterRow & {
  readonly today: LocalDate
  readonly number: number
  readonly least: number
  readonly most: number
  /** Number of the newest version. */
  readonly seen: number
  readonly history: readonly { readonly line: string; readonly reason: string }[]
}

/** One of them, to be changed, with all that was set before. */
export const getParameter = defineSqlQuery({
  act: 'parameter:list',
  input: z.object({ key: z.enum(PARAMETER_KEYS) }),
  load: async (db, { key }) => of(key, await findParameterVersions(db)),
  present: (versions, { today }, { key }): ParameterView => ({
    ...presentRow(key, versions, today),
    today,
    number: valueOn(key, versions, today),
    least: PARAMETERS[key].least,
    most: PARAMETERS[key].most,
    seen: newestNo(versions),
    history: versions.map(({ value, from, setBy, setAt, reason }) => ({
      line: PARAMETER.line(parameterValue(key, value), from, setBy, stamp(setAt)),
      reason,
    })),
  }),
})
