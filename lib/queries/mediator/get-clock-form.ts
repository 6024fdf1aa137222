import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findLastReport } from '@/lib/data/stores/case/suspicion-store'
import { readMaxExtensionDays } from '@/lib/data/stores/parameter/parameter-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import {
  decidePause,
  decideResume,
  findOpenPause,
  needsResumeReason,
  pauseReasonsOf,
  REPORT_LEAST,
} from '@/lib/domain/case/decide-pause'
import { computePeriodEnd } from '@/lib/domain/case/period-end'
import type { OnwardMove } from '@/lib/domain/case/decide-undo'
import type { SuspicionReport } from '@/lib/domain/case/suspicion'
import type { PauseReason } from '@/lib/domain/deadline/pauses'
import type { Decided } from '@/lib/domain/refusal'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { partySide } from '@/lib/labels/zh-CN/case'
import { PAUSE_REASONS as PAUSE_WORDS, untilInWords } from '@/lib/labels/zh-CN/deadline'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { abilityOf, type Ability } from '../case/ability'
import { defineSqlQuery, type ReadContext } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'
import type { CaseCardFacts } from './case-card'

/** The days for which a form says at once where the period would then end. */
const MOST_ENDS = 60

export type ClockFormView = {
  readonly head: ActHeadView
  readonly abilities: Readonly<Record<'pause' | 'resume' | 'extend', Ability>>
  /** The reasons for which this case may be paused. */
  readonly reasons: readonly PauseReason[]
  readonly openPause: {
    readonly from: LocalDate
    readonly words: string
    readonly reason: string
    /** The court has not answered the report: the mediator gives the reason. */
    readonly needsReason: boolean
  } | null
  readonly acceptedOn: LocalDate | null
  readonly today: LocalDate
  /** `role`: 申请人. */
  readonly parties: readonly { readonly id: string; readonly name: string; readonly role: string }[]
  readonly extension: {
    /** Days the parties have added already, what the court allows in all, and what is left. */
    readonly used: number
    readonly most: number
    readonly left: number
    /** 12月24日 */
    readonly dueOn: string | null
    /** “至 1月8日”: the new last day with 1 day more, 2 days and so on. */
    readonly ends: readonly string[]
  }
}

/** 暂停、恢复、延长: whether each is open now, and what its form needs. */
export const getClockForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const card = await findMyCase(db, caseId, context)
    if (!card) return null
    const [parties, most, report] = await Promise.all([
      findPartyNames(db, caseId),
      readMaxExtensionDays(db, card, context.today),
      findLastReport(db, caseId),
    ])
    return { card, parties, most, report }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, parties, most, report }, context): ClockFormView => {
    const { today } = context
    const open = findOpenPause(card.pauses)
    const used = card.extensions.reduce((sum, { days }) => sum + days, 0)
    const left = Math.max(0, most - used)
    return {
      head: presentActHead(card, context),
      abilities: presentClockAbilities({ ...card, report }, context, most),
      reasons: pauseReasonsOf(card, today),
      openPause: open && {
        from: open.from,
        words: dayInWords(open.from, today),
        reason: PAUSE_WORDS[open.reason],
        needsReason: needsResumeReason(open, report),
      },
      acceptedOn: card.acceptedAt && toLocalDate(card.acceptedAt),
      today,
      parties: parties.map(({ id, name, side }) => ({ id, name, role: partySide[side] })),
      extension: {
        used,
        most,
        left,
        dueOn: card.mediationDueOn && dayInWords(card.mediationDueOn, today),
        ends: presentEnds(card, left, context),
      },
    }
  },
})

/** What is written does not decide whether an act is open. */
const FILLED = '-'.repeat(REPORT_LEAST)

/** Each act tried as it would be done now: its refusal is the sentence on its page. */
function presentClockAbilities(
  card: CaseCardFacts & { readonly report: SuspicionReport | null },
  context: ReadContext,
  most: number,
): ClockFormView['abilities'] {
  const { actor, now, today } = context
  const tried = (move: OnwardMove, decided: Decided<unknown>): Ability => {
    const ability = abilityOf(move, card, { actor, now })
    if (!ability.allowed || decided.ok) return ability
    return { allowed: false, why: refusalSentence(decided.refusal, now) }
  }
  const started = card.acceptedAt ? toLocalDate(card.acceptedAt) : today
  return {
    pause: tried(
      'pause',
      decidePause(
        // None was held later than today.
        { ...card, meetings: [] },
        { reason: 'suspension', from: today, note: FILLED, findings: FILLED },
        context,
      ),
    ),
    resume: tried('resume', decideResume(card, { to: today, note: FILLED }, context)),
    extend: tried('extend', computeExtended(card, { days: 1, agreedOn: started }, context, most)),
  }
}

function computeExtended(
  card: CaseCardFacts,
  extension: { readonly days: number; readonly agreedOn: LocalDate },
  { today, calendar }: ReadContext,
  maxExtensionDays?: number,
) {
  return computePeriodEnd(
    { ...card, extensions: [...card.extensions, extension] },
    { today, calendar, maxExtensionDays },
  )
}

/** Where the period would end with 1 day more, 2 days and so on. */
function presentEnds(card: CaseCardFacts, left: number, context: ReadContext): readonly string[] {
  if (!card.acceptedAt) return []
  const agreedOn = toLocalDate(card.acceptedAt)
  return Array.from({ length: Math.min(left, MOST_ENDS) }, (_, index) => index + 1).flatMap(
    (days) => {
      const end = computeExtended(card, { days, agreedOn }, context)
      if (!end.ok) return []
      const { dueOn, isProvisional } = end.value
      return [
        untilInWords({ kind: 'mediation', due: dayInWords(dueOn, context.today), isProvisional }),
      ]
    },
  )
}
