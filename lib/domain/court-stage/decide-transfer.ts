// 移送与接收. Sources: 特邀规定 第19条 (备案), 第21条 (移送); 在线调解规则 第21条 (四项记录; 依法登记立案, 恢复审理); 民诉法 第126条 (七日内立案);
// 在线诉讼规则 第9条 (what is missing is named once, all of it); 2024 意见 第五、六条.
import type { CaseFacts } from '../case/lifecycle'
import { stageOf, type CaseSource } from '../case/source'
import type { Transition } from '../case/transition'
import type { WorkCalendar } from '../deadline/calendar'
import type { PackKind } from '../dossier/court-pack'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { findFee, type StageFacts, type StepFacts } from './court-step'
import { decideStage, findDayMistake } from './decide-stage'
import { composeFee, type FeeChoice } from './fee'
import type { CourtStage, MissingCode, TrialReason } from './stage'

export type TransferFacts = CaseFacts & StageFacts & { readonly source: CaseSource }

/** A decided step: the move of the case, and what its row holds. */
export type StageStep<M extends Transition['move']> = Transition<M> & { readonly step: StepFacts }

type Today = { readonly today: LocalDate; readonly calendar: WorkCalendar }

/**
 * The stage after a hand-over: the first one, or what answers a pack that was sent back. A further
 * pack changes nothing while the court has the case.
 */
export function stageAfterHandOver(
  kind: PackKind,
  facts: CaseFacts & Pick<StageFacts, 'courtStage'>,
): CourtStage | null {
  const isRecord = kind === 'record'
  const next = decideStage('hand_over', facts, (to) => (to === 'record_submitted') === isRecord)
  return next.ok ? next.value : null
}

/**
 * 接收移送: a suit that was not filed yet waits for its number, one that was filed for its trial,
 * before which the fee is notified.
 * @returns COURT_STAGE; INPUT_INVALID where the fee is due without an amount
 */
export function decideReceive(
  facts: TransferFacts,
  choice: FeeChoice | null,
  { today, calendar }: Today,
): Decided<StageStep<'receive_transfer'>> {
  const isTrial = facts.pack?.kind === 'trial'
  const to: CourtStage = isTrial ? 'trial_due' : 'filing_due'
  const next = decideStage('receive_transfer', facts, (stage) => stage === to)
  if (!next.ok) return next
  const fee = isTrial ? decideFee(choice, today, calendar) : allow(null)
  if (!fee.ok) return fee
  return allow({
    move: 'receive_transfer',
    from: facts.status,
    to: facts.status,
    changes: { courtStage: next.value },
    event: {
      kind: 'transfer.received',
      data: { stage: next.value, fee: fee.value?.state ?? null },
    },
    basis: 'online_mediation_21',
    step: { on: today, fee: fee.value },
  })
}

function decideFee(choice: FeeChoice | null, on: LocalDate, calendar: WorkCalendar) {
  if (!choice) return refuse('INPUT_INVALID', {}, { fee: 'CHOOSE_ONE' })
  if (choice.fee === 'due' && choice.feeAmount === null)
    return refuse('INPUT_INVALID', {}, { feeAmount: 'REQUIRED' })
  const fee = composeFee(choice, on, calendar)
  return fee.ok ? allow(fee.value) : refuse(fee.refusal.code, fee.refusal.facts)
}

/**
 * 退回补正: once, with everything that is missing. What lacks after that is requested without sending
 * the case back.
 * @param seenPack the pack that the page showed; null where it is not known
 * @returns COURT_STAGE; SENT_BACK_BEFORE with its day; PACK_ARRIVED with who handed over another
 *   pack since, and when
 */
export function decideSendBack(
  facts: TransferFacts,
  {
    missing,
    seenPack,
  }: { readonly missing: readonly MissingCode[]; readonly seenPack: string | null },
  { today }: Today,
): Decided<StageStep<'send_transfer_back'>> {
  const next = decideStage('send_transfer_back', facts)
  if (!next.ok) return next
  const before = facts.steps.find(({ move }) => move === 'send_transfer_back')
  if (before) return refuse('SENT_BACK_BEFORE', { on: before.on })
  const { pack } = facts
  if (seenPack !== null && pack && pack.id !== seenPack)
    return refuse('PACK_ARRIVED', { by: pack.by, at: pack.at.toISOString() })
  return allow({
    move: 'send_transfer_back',
    from: facts.status,
    to: facts.status,
    changes: { courtStage: next.value },
    event: { kind: 'transfer.sent-back', data: { missing: [...missing] } },
    basis: 'online_mediation_21',
    step: { on: today, missing },
  })
}

export type NumberAndDay = { readonly number: string; readonly on: LocalDate }

/**
 * 登记立案 of what was delegated before filing: the 民初 number, and the fee that the applicant is
 * notified of.
 */
export function decideFile(
  facts: TransferFacts,
  { number, on, ...choice }: NumberAndDay & FeeChoice,
  { today, calendar }: Today,
): Decided<StageStep<'file_suit'>> {
  const next = decideStage('file_suit', facts)
  if (!next.ok) return next
  const wrongDay = findDayMistake(on, facts, today)
  if (wrongDay) return wrongDay
  const fee = decideFee(choice, on, calendar)
  if (!fee.ok) return fee
  return allow({
    move: 'file_suit',
    from: facts.status,
    to: facts.status,
    changes: { courtStage: next.value },
    event: { kind: 'transfer.filed', data: { number, on, fee: fee.value.state } },
    basis: 'civil_procedure_126',
    step: { on, number, fee: fee.value },
  })
}

/**
 * 转入审理: of a suit whose mediation failed, or whose party went back before it received the 调解书 (民诉法
 * 第102条).
 * @returns COURT_STAGE
 */
export function decideResumeTrial(
  facts: TransferFacts,
  { on }: { readonly on: LocalDate },
  { today }: Today,
): Decided<StageStep<'resume_trial'>> {
  const next = decideStage('resume_trial', facts)
  if (!next.ok) return next
  const wrongDay = findDayMistake(on, facts, today)
  if (wrongDay) return wrongDay
  const reason: TrialReason = facts.courtStage === 'trial_due' ? 'failed' : 'went_back'
  return allow({
    move: 'resume_trial',
    from: facts.status,
    to: facts.status,
    changes: { courtStage: next.value },
    event: { kind: 'transfer.trial-resumed', data: { on, reason } },
    basis: 'online_mediation_21',
    step: { on, trialReason: reason, fee: findFee(facts.steps) },
  })
}

/**
 * 备案: the number under which the court keeps the agreement; of a suit that was filed something
 * still waits.
 */
export function decideRecordAgreement(
  facts: TransferFacts,
  { number, on }: NumberAndDay,
  { today }: Today,
): Decided<StageStep<'record_agreement'>> {
  const to: CourtStage = stageOf(facts.source) === 'filed' ? 'paper_due' : 'recorded'
  const next = decideStage('record_agreement', facts, (stage) => stage === to)
  if (!next.ok) return next
  const wrongDay = findDayMistake(on, facts, today)
  if (wrongDay) return wrongDay
  return allow({
    move: 'record_agreement',
    from: facts.status,
    to: facts.status,
    changes: { courtStage: next.value },
    event: { kind: 'transfer.agreement-recorded', data: { number, on } },
    basis: null,
    step: { on, number },
  })
}
