import 'server-only'
import { z } from 'zod'
import { findCourtNames, type CourtName } from '@/lib/data/stores/court/court-store'
import {
  findOpenCases,
  findParameterVersions,
  type OpenCase,
  type StoredVersion,
} from '@/lib/data/stores/parameter/parameter-version-store'
import { findWaitingProposal } from '@/lib/data/stores/proposal/proposal-store'
import {
  isCourtKey,
  isSecondKey,
  PARAMETER_KEYS,
  type ParameterKey,
} from '@/lib/domain/parameters/catalogue'
import {
  decideParameter,
  findPlanned,
  firstDayOf,
  newestNo,
  valueOn,
  versionOn,
} from '@/lib/domain/parameters/decide-parameter'
import { PARAMETER_CHANGE, WHOLE } from '@/lib/domain/parameters/change-atoms'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { PARAMETER, parameterValue, parameterWords } from '@/lib/labels/zh-CN/parameter'
import { readInput } from '@/lib/platform/read-input'
import { defineQuery } from '../define-query'
import { describeReach } from './limit-reach'
import { MOST_COMPARED, presentEffect, type EffectView } from './present-effect'
import {
  presentHistory,
  presentParameter,
  versionsOf,
  type HistoryLine,
  type ParameterRow,
} from './present-parameter'

export type ParameterView = ParameterRow & {
  readonly court: { readonly id: string; readonly name: string } | null
  /** Of a court with a value of its own: the installation's, which it may follow again. */
  readonly whole: string | null
  /** The form is about that. */
  readonly isFollowing: boolean
  /** The first day from which a change may hold. */
  readonly firstDay: LocalDate
  readonly needsSecond: boolean
  /** Number of the newest version of this scope. */
  readonly seen: number
  /** What was typed, to fill the form again. */
  readonly draft: { readonly value: string; readonly from: string }
  readonly mistakes: Readonly<Record<string, string>>
  /** Null before the first look, and where something is wrong. */
  readonly preview: ParameterPreview | null
  /** Who has proposed a change that waits. */
  readonly waiting: string | null
  readonly planned: readonly HistoryLine[]
  readonly history: readonly HistoryLine[]
  /** What each court has; null where the parameter is none of courts. */
  readonly courts:
    | readonly {
        readonly id: string
        readonly name: string
        readonly value: string
        readonly isOwn: boolean
      }[]
    | null
}

export type ParameterPreview = {
  /** As the confirmation sends it. */
  readonly value: string
  readonly from: LocalDate
  readonly before: string
  readonly after: string
  readonly sentence: string
  /** Of a period: what it does to the open cases. */
  readonly effect: EffectView | null
  /** Of a limit: how many it would concern. */
  readonly reach: string | null
}

const Typed = z.string().max(40).optional().catch(undefined)

const PageInput = z.object({
  key: z.enum(PARAMETER_KEYS),
  court: z.uuid().optional(),
  value: Typed,
  from: Typed,
})

/**
 * One of them, in the whole installation or in one court: to be changed, with what the typed change
 * would do, and all that was set before. Writes nothing.
 */
export const getParameter = defineQuery({
  act: 'parameter:list',
  input: PageInput,
  load: async (db, { key, court: courtId, value }, { now }) => {
    const courts = isCourtKey(key) ? await findCourtNames(db) : null
    const court = courtId === undefined ? null : courts?.find(({ id }) => id === courtId)
    if (court === undefined) return null
    const scope = court?.id ?? null
    return {
      court,
      courts,
      versions: versionsOf(key, await findParameterVersions(db)),
      waiting: isSecondKey(key)
        ? await findWaitingProposal(db, 'parameter', { parameterKey: key, courtId: scope }, now)
        : null,
      open: courts && value !== undefined ? await findOpenCases(db, scope, MOST_COMPARED + 1) : [],
      reach: isLimit(value) ? await describeReach(db, key, Number(value), now) : null,
    }
  },
  present: ({ court, courts, versions, waiting, open, reach }, { today }, { key, value, from }) => {
    const scope = court?.id ?? null
    const own = versions.filter((each) => each.courtId === scope)
    const firstDay = firstDayOf(key, today)
    const view: ParameterView = {
      ...presentParameter(key, versions, scope, today),
      court,
      whole:
        court && versionOn(versions, scope, today)?.courtId === scope
          ? parameterValue(key, valueOn(key, versions, today, null))
          : null,
      isFollowing: court !== null && value === WHOLE,
      firstDay,
      needsSecond: isSecondKey(key),
      seen: newestNo(versions, scope),
      draft: { value: value ?? '', from: from ?? firstDay },
      waiting: waiting && PARAMETER.waiting(waiting.proposedByName, stamp(waiting.proposedAt)),
      planned: presentHistory(key, findPlanned(versions, scope, today)),
      history: presentHistory(key, own),
      courts: courts && presentCourts(key, courts, versions, today),
      ...readPreview(key, { versions, open, reach, scope, today }, { value, from }),
    }
    return view
  },
})

type Facts = {
  readonly versions: readonly StoredVersion[]
  readonly open: readonly OpenCase[]
  readonly reach: string | null
  readonly scope: string | null
  readonly today: LocalDate
}

/** A number that a limit may be; what else was typed is refused by its bounds. */
const isLimit = (value: string | undefined) => value !== undefined && /^\d{1,2}$/.test(value)

/** The typed change as it would be decided. */
function readPreview(
  key: ParameterKey,
  { versions, open, reach, scope: courtId, today }: Facts,
  typed: { readonly value: string | undefined; readonly from: string | undefined },
): Pick<ParameterView, 'mistakes' | 'preview'> {
  if (typed.value === undefined) return { mistakes: {}, preview: null }
  const parsed = readInput(z.object(PARAMETER_CHANGE), typed)
  const change = parsed.ok ? { ...parsed.value, courtId } : null
  const decided = change ? decideParameter(key, versions, change, today) : parsed
  if (!change || !decided.ok) {
    const fields = decided.ok ? {} : (decided.refusal.fields ?? {})
    const mistakes = Object.entries(fields).map(([name, code]) => [name, fieldSentence(code)])
    return { mistakes: Object.fromEntries(mistakes), preview: null }
  }
  const { value, from } = change
  return {
    mistakes: {},
    preview: {
      value: value === null ? WHOLE : String(value),
      from,
      before: parameterValue(key, valueOn(key, versions, from, courtId)),
      after: parameterValue(key, value),
      sentence:
        value === null
          ? PARAMETER.followEffect(parameterValue(key, valueOn(key, versions, from, null)))
          : parameterWords[key].effect(value),
      effect: isCourtKey(key) ? presentEffect(key, versions, change, open) : null,
      reach,
    },
  }
}

const presentCourts = (
  key: ParameterKey,
  courts: readonly CourtName[],
  versions: readonly StoredVersion[],
  today: LocalDate,
) =>
  courts.map(({ id, name }) => ({
    id,
    name,
    value: parameterValue(key, valueOn(key, versions, today, id)),
    isOwn: versionOn(versions, id, today)?.courtId === id,
  }))
