// 调解书, 撤诉. Sources: 特邀规定 第20条; 在线调解规则 第20条第二款 (各方可以请求制作调解书或者申请撤诉); 民诉法 第100条 (调解书经双方签收后生效), 第102条,
// 第148条; 民诉解释 第133条 (直接送达本人, 不适用留置送达); 2024 意见 第四、六条.
import type { CaseFacts } from '../case/lifecycle'
import { allow, refuse, type Decided } from '../refusal'
import type { PersonKey } from '../case/preparations'
import { findLastCheck, isFresh, type TimedCheck } from '../signature/proofs'
import type { LocalDate } from '../time/local-date'
import { findFee, type PaperMark, type StageFacts } from './court-step'
import { decideStage, findDayMistake } from './decide-stage'
import type { NumberAndDay, StageStep, TransferFacts } from './decide-transfer'
import { isFeeOverdue } from './fee'
import type { CourtStage, PaperAnswer, ReceiptWay, SuitEnd } from './stage'

/** The agreement in effect: its number, and whom it binds. */
export type BindingAgreement = {
  readonly no: number
  readonly on: LocalDate
  readonly parties: readonly { readonly id: string; readonly name: string }[]
}

export type PaperFacts = TransferFacts & {
  readonly agreement: BindingAgreement | null
  readonly marks: readonly PaperMark[]
}

/**
 * Stages in which parties may request a 调解书: the agreement is on its way to the court or there, and
 * the suit is open.
 */
const REQUESTABLE: readonly CourtStage[] = [
  'record_due',
  'record_submitted',
  'record_returned',
  'paper_due',
]

const hasMark = (marks: readonly PaperMark[], partyId: string, answer: PaperAnswer) =>
  marks.some((mark) => mark.partyId === partyId && mark.answer === answer)

/** Those who have not requested a 调解书, or not received it. */
function findMissingMarks(
  { agreement, marks }: Pick<PaperFacts, 'agreement' | 'marks'>,
  answer: PaperAnswer,
): readonly { readonly id: string; readonly name: string }[] {
  return (agreement?.parties ?? []).filter(({ id }) => !hasMark(marks, id, answer))
}

/**
 * May a 调解书 be requested now? Only of a suit: before filing the parties apply for confirmation
 * instead.
 */
export function isPaperRequestable(
  facts: Pick<PaperFacts, 'agreement' | 'courtStage'> & { readonly isFiled: boolean },
): boolean {
  return (
    facts.isFiled &&
    facts.agreement !== null &&
    facts.courtStage != null &&
    REQUESTABLE.includes(facts.courtStage)
  )
}

/**
 * What a party declares, or a clerk records of its receipt.
 * @returns PAPER_NOT_NOW, PAPER_ANSWERED (a repetition), INPUT_INVALID where the agreement does not
 *   bind the party
 */
export function decideMark(
  facts: Pick<PaperFacts, 'agreement' | 'courtStage' | 'marks'> & { readonly isFiled: boolean },
  { partyId, answer }: { readonly partyId: string; readonly answer: PaperAnswer },
): Decided<{ readonly party: string; readonly isLast: boolean }> {
  const isNow =
    answer === 'request' ? isPaperRequestable(facts) : facts.courtStage === 'paper_issued'
  const party = facts.agreement?.parties.find(({ id }) => id === partyId)
  if (hasMark(facts.marks, partyId, answer))
    return refuse('PAPER_ANSWERED', { answer, party: party?.name })
  if (!isNow) return refuse('PAPER_NOT_NOW', { answer })
  if (!party) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  const others = findMissingMarks(facts, answer).filter(({ id }) => id !== partyId)
  return allow({ party: party.name, isLast: others.length === 0 })
}

/**
 * Who requests a 调解书 on a phone was identified within a day before, as one who applies for a
 * confirmation (在线诉讼规则 第7条).
 * @returns the check; or PAPER_IDENTITY_FIRST
 */
export function decideRequestIdentity(
  checks: readonly TimedCheck[],
  person: PersonKey | null,
  now: Date,
): Decided<TimedCheck> {
  const check = person && findLastCheck(checks, person)
  return check && isFresh(check, now) ? allow(check) : refuse('PAPER_IDENTITY_FIRST')
}

/** The day of a receipt that a clerk records: from the 调解书 to today. */
export function findReceiptMistake(
  { steps }: Pick<StageFacts, 'steps'>,
  { on, way }: { readonly on: LocalDate; readonly way: ReceiptWay },
  today: LocalDate,
): Decided<never> | null {
  if (way === 'own_phone') return refuse('INPUT_INVALID', {}, { way: 'NOT_AN_OPTION' })
  const issued = steps.findLast(({ move }) => move === 'issue_paper')
  if (on > today) return refuse('INPUT_INVALID', {}, { on: 'DAY_AFTER_TODAY' })
  return issued && on < issued.on ? refuse('INPUT_INVALID', {}, { on: 'BEFORE_PAPER' }) : null
}

/**
 * 出具调解书: on the request of all whom the agreement binds, on their phones or on paper that the judge
 * has.
 * @returns COURT_STAGE, AGREEMENT_NOT_IN_EFFECT, PAPER_NOT_REQUESTED with the names
 */
export function decideIssuePaper(
  facts: PaperFacts,
  { number, on, hasPaperRequest }: NumberAndDay & { readonly hasPaperRequest: boolean },
  { today }: { readonly today: LocalDate },
): Decided<StageStep<'issue_paper'>> {
  const next = decideStage('issue_paper', facts)
  if (!next.ok) return next
  const { agreement } = facts
  if (!agreement) return refuse('AGREEMENT_NOT_IN_EFFECT')
  const missing = findMissingMarks(facts, 'request')
  if (missing.length > 0 && !hasPaperRequest)
    return refuse('PAPER_NOT_REQUESTED', { parties: missing.map(({ name }) => name).join('、') })
  const wrongDay = findDayMistake(on, facts, today)
  if (wrongDay) return wrongDay
  return allow({
    move: 'issue_paper',
    from: facts.status,
    to: facts.status,
    changes: { courtStage: next.value },
    event: { kind: 'paper.issued', data: { number, on, agreementNo: agreement.no } },
    basis: 'online_mediation_20',
    step: {
      on,
      number,
      agreementNo: agreement.no,
      partyIds: agreement.parties.map(({ id }) => id),
    },
  })
}

export type SuitEndChoice = {
  readonly end: SuitEnd
  readonly number: string | null
  readonly on: LocalDate
}

/**
 * 以撤诉等方式结案: a ruling has a number; what was performed at once is recorded without one.
 * @returns COURT_STAGE; SUIT_END_UNFIT; FEE_NOT_OVERDUE with the last day
 */
export function decideEndSuit(
  facts: CaseFacts & StageFacts,
  { end, number, on }: SuitEndChoice,
  { today }: { readonly today: LocalDate },
): Decided<StageStep<'end_suit'>> {
  const next = decideStage('end_suit', facts)
  if (!next.ok) return next
  const fee = findFee(facts.steps)
  const isAgreed = facts.courtStage === 'paper_due'
  if ((end === 'fee_unpaid' && isAgreed) || (end === 'performed' && !isAgreed))
    return refuse('INPUT_INVALID', {}, { end: 'SUIT_END_UNFIT' })
  if (end === 'fee_unpaid' && !isFeeOverdue(fee, today))
    return refuse('FEE_NOT_OVERDUE', { on: fee?.dueOn ?? null }, { end: 'SUIT_END_UNFIT' })
  if (end !== 'performed' && number === null)
    return refuse('INPUT_INVALID', {}, { number: 'REQUIRED' })
  const wrongDay = findDayMistake(on, facts, today)
  if (wrongDay) return wrongDay
  return allow({
    move: 'end_suit',
    from: facts.status,
    to: facts.status,
    changes: { courtStage: next.value },
    event: { kind: 'suit.ended', data: { end, number, on } },
    basis: null,
    step: { on, number, suitEnd: end },
  })
}
