import type { StoredVersion } from '@/lib/data/stores/parameter/parameter-version-store'
import { ruleOf, type ParameterKey } from '@/lib/domain/parameters/catalogue'
import { findPlanned, valueOn, versionOn } from '@/lib/domain/parameters/decide-parameter'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { basisInWords } from '@/lib/labels/zh-CN/legal-basis'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { PARAMETER, parameterValue, parameterWords } from '@/lib/labels/zh-CN/parameter'

export type ParameterRow = {
  readonly key: ParameterKey
  readonly name: string
  readonly meaning: string
  readonly basis: string
  readonly value: string
  readonly bounds: string
  /** From when the value is in force, or that it is the usual one. */
  readonly since: string
  readonly coming: string | null
  readonly changed: string | null
  /** “2 家法院另设” */
  readonly ownCourts: string | null
}

export const versionsOf = (key: ParameterKey, versions: readonly StoredVersion[]) =>
  versions.filter((each) => each.key === key)

const sinceOf = (version: StoredVersion | null) => {
  if (version === null) return PARAMETER.usual
  return version.isCarriedOver ? PARAMETER.carriedOver : PARAMETER.since(version.from)
}

function boundsOf(key: ParameterKey): string {
  const { least, most, mayBeOff } = ruleOf(key)
  const highest = parameterValue(key, most)
  return mayBeOff
    ? PARAMETER.boundsOff(parameterValue(key, 0), parameterValue(key, least), highest)
    : PARAMETER.bounds(parameterValue(key, least), highest)
}

/**
 * One parameter in one scope.
 * @param versions of the key, the newest first
 */
export function presentParameter(
  key: ParameterKey,
  versions: readonly StoredVersion[],
  courtId: string | null,
  today: LocalDate,
): ParameterRow {
  const { name, meaning } = parameterWords[key]
  const { law, isGuarded } = ruleOf(key)
  const article = law && basisInWords(law, today)?.article
  const [next] = findPlanned(versions, courtId, today).toSorted((a, b) =>
    a.from < b.from ? -1 : 1,
  )
  const newest = versions.find((each) => each.courtId === courtId && !each.isCarriedOver)
  return {
    key,
    name,
    meaning,
    basis: article ? PARAMETER.basis(article) : isGuarded ? PARAMETER.guarded : PARAMETER.noBasis,
    value: parameterValue(key, valueOn(key, versions, today, courtId)),
    bounds: boundsOf(key),
    since: sinceOf(versionOn(versions, courtId, today)),
    coming: next ? PARAMETER.coming(parameterValue(key, next.value), next.from) : null,
    changed: newest ? `${newest.setBy} ${stamp(newest.setAt)}` : null,
    ownCourts: countOwn(versions, today),
  }
}

function countOwn(versions: readonly StoredVersion[], today: LocalDate): string | null {
  const courts = new Set(versions.flatMap(({ courtId }) => courtId ?? []))
  const own = [...courts].filter((id) => versionOn(versions, id, today)?.courtId === id)
  return own.length === 0 ? null : PARAMETER.ownCourts(own.length)
}

export type HistoryLine = {
  readonly no: number
  readonly line: string
  readonly reason: string
  readonly withdrawn: string | null
}

/** What was ever set in one scope, the newest first. */
export const presentHistory = (
  key: ParameterKey,
  versions: readonly StoredVersion[],
): readonly HistoryLine[] =>
  versions.map((each) => ({
    no: each.no,
    line: lineOf(key, each),
    reason: each.reason,
    withdrawn:
      each.withdrawnAt && PARAMETER.withdrawnLine(each.withdrawnBy ?? '', stamp(each.withdrawnAt)),
  }))

function lineOf(key: ParameterKey, version: StoredVersion): string {
  const { value, from, setBy, setAt, proposedBy, isCarriedOver } = version
  const shown = parameterValue(key, value)
  if (isCarriedOver) return PARAMETER.carriedLine(shown)
  return proposedBy === null
    ? PARAMETER.line(shown, from, setBy, stamp(setAt))
    : PARAMETER.secondLine(shown, from, proposedBy, setBy, stamp(setAt))
}
