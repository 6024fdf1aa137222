import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findPlainAgreement } from '@/lib/data/stores/case/agreement-store'
import { findTimedChecks } from '@/lib/data/stores/case/identity-check-store'
import { findCourtStage, findPaperMarks } from '@/lib/data/stores/court-stage/court-stage-store'
import { addPaperMark } from '@/lib/data/stores/court-stage/court-stage-writes'
import { lockOwnCase } from '@/lib/data/stores/participant/own-case-store'
import type { Grant } from '@/lib/domain/access/policy'
import { stageOf } from '@/lib/domain/case/source'
import { decideMark, decideRequestIdentity } from '@/lib/domain/court-stage/decide-paper'
import type { PaperAnswer } from '@/lib/domain/court-stage/stage'
import { personOfPart } from '@/lib/domain/participant/case-person'
import { findPartFor } from '@/lib/domain/participant/own-part'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import type { TimedCheck } from '@/lib/domain/signature/proofs'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { loadOwnCase, subjectOfOwn } from '../participation/load-own-case'
import { findBinding } from './load-stage'

/**
 * An own case with what its parties declared of the 调解书; the case is locked, so that they act one
 * after the other.
 */
export async function loadOwnStage(db: Db, { caseId }: { readonly caseId: string }) {
  await lockOwnCase(db, caseId)
  const record = await loadOwnCase(db, caseId)
  if (!record) return null
  return {
    ...record,
    isFiled: stageOf(record.source) === 'filed',
    courtStage: (await findCourtStage(db, caseId))?.stage ?? null,
    marks: await findPaperMarks(db, caseId),
    checks: await findTimedChecks(db, caseId),
    agreement: findBinding(await findPlainAgreement(db, caseId), record.parties),
  }
}

export type LoadedOwnStage = NonNullable<Awaited<ReturnType<typeof loadOwnStage>>>

/**
 * What a party declares on its phone, by someone who may settle for it (民诉法 第62条); for a request
 * identified within a day.
 */
export function decideOwnMark(
  facts: LoadedOwnStage,
  { partyId, answer }: { readonly partyId: string; readonly answer: PaperAnswer },
  { accountId, now }: { readonly accountId: string; readonly now: Date },
): Decided<OwnMark> {
  const part = findPartFor(facts.taking, { accountId, partyId, capacity: 'settle' })
  if (!part) return refuse('NOT_YOURS_TO_ANSWER')
  const marked = decideMark(facts, { partyId, answer })
  if (!marked.ok) return marked
  const mark = { ...marked.value, partyId, answer, part }
  if (answer === 'receipt') return allow({ ...mark, check: null })
  const checked = decideRequestIdentity(facts.checks, personOfPart(part), now)
  return checked.ok ? allow({ ...mark, check: checked.value }) : checked
}

type OwnMark = {
  readonly partyId: string
  readonly party: string
  readonly answer: PaperAnswer
  readonly isLast: boolean
  readonly part: LoadedOwnStage['taking'][number]
  /** Of a request. */
  readonly check: TimedCheck | null
}

/** Stores it with its event. */
export async function writeOwnMark(
  db: Db,
  grant: Grant<'paper:request' | 'paper:receive'>,
  { partyId, party, answer, isLast, part, check }: OwnMark,
  facts: LoadedOwnStage,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): Promise<void> {
  await addPaperMark(
    db,
    grant,
    facts,
    {
      partyId,
      party,
      answer,
      way: 'own_phone',
      person: part.name,
      on: today,
      participantId: part.id,
      check,
    },
    now,
  )
  await appendEvent(db, {
    event:
      answer === 'request'
        ? { kind: 'paper.requested', data: { partyId, party } }
        : { kind: 'paper.received', data: { partyId, party, isLast } },
    subject: subjectOfOwn(facts),
    by: grant.actor,
    at: now,
  })
}
