// What comes next in a case, by whom and by when. Sources: 在线调解规则 第10条 (共同选择), 第12条 (确认接受), 第13条
// (披露), 第15条 (三个工作日内通知), 第19条 (签署协议), 第20条 (达成协议之后), 第21条 (调解不成之后), 第22条 (笔录), 第24、25条 (期限与终结);
// 特邀规定 第15条 (回避由组织决定), 第18条 (虚假调解); 民诉法 第148条 (撤诉), 民事调解规定 第2条 (自行和解) for a settlement after
// filing.
import { OPEN_STATUSES, type ConfirmationStatus } from '../confirmation/confirmation-status'
import type { WorkCalendar } from '../deadline/calendar'
import type { CourtStage } from '../court-stage/stage'
import type { LocalDate } from '../time/local-date'
import { computeNoticeDue, type NoticeFacts } from './notice'
import type { ProcedureStepCode } from './procedure'
import { stageOf } from './source'
import type { CaseStatus } from './status'
import type { Outcome } from './vocabulary'

/** Who has to move next. */
export type NextActor = 'institution_admin' | 'mediator' | 'court' | 'parties' | 'none'

export const NEXT_STEPS = [
  'accept_or_decline', // 受理或者不受理
  'assign', // 分配调解员
  'choose_mediator', // 双方共同选调解员
  'reassign', // 重新分配调解员
  'end_declined', // 对方不同意调解, 写明原因后终结
  'take_with_disclosure', // 作披露声明后接收
  'decide_disclosure', // 决定继续或者更换
  'ask_parties', // 通知各方, 询问是否同意调解
  'seek_consents', // 征询并登记调解意愿
  'check_identity', // 核验身份
  'explain_rights', // 告知权利义务与虚假调解后果
  'confirm_addresses', // 确认送达地址
  'mediate', // 继续调解并在期限内结案
  'make_minutes', // 作成笔录, 交各方核对
  'conclude', // 签署协议或者记载无争议事实, 然后结案
  'close_agreed', // 协议已由各方签署, 结案
  'await_pause_end', // 暂停期间
  'close_expired', // 期限已届满
  'close_ended', // 法院已答复终结调解
  'perform_or_confirm', // 履行, 可以申请司法确认
  'confirm_together', // 另一方确认司法确认的申请
  'decide_admission', // 法院决定是否受理司法确认申请
  'correct_application', // 补正司法确认申请
  'review_application', // 法院审查司法确认申请
  'perform_confirmed', // 履行经法院确认的协议
  'change_or_sue', // 变更协议、另行达成协议或者起诉
  'review_agreement', // 法院审查, 制作调解书或者准予撤诉
  'decide_withdrawal', // 自行和解: 法院裁定是否准许撤诉, 或者依申请确认和解协议
  'file_case', // 依法登记立案
  'advise_filing', // 建议在线立案或者其他途径
  'resume_trial', // 恢复审理
  'hand_over', // 机构移送材料
  'hand_in', // 机构报送协议备案
  'receive_transfer', // 法院接收移送
  'record_agreement', // 法院备案
  'receive_paper', // 各方签收调解书
  'redesignate', // 法院重新指定或者依法处理
  'nothing_more',
] as const
export type NextStepCode = (typeof NEXT_STEPS)[number]

export type NextStep = {
  readonly by: NextActor
  readonly what: NextStepCode
  /**
   * The last day in time: the step's own, where the rules set one, else the end of the mediation
   * period it has to fit into.
   */
  readonly dueOn: LocalDate | null
  /** The day follows from the court's own rule for the notice. */
  readonly isByCourtRule?: true
}

export type NextStepFacts = NoticeFacts & {
  readonly status: CaseStatus
  readonly outcome: Outcome | null
  readonly acceptanceDueOn: LocalDate | null
  readonly mediationDueOn: LocalDate | null
  /** A mediator worked on it before. */
  readonly hadMediator: boolean
  /**
   * The last day on which the parties choose a mediator; absent where they do not, or where its
   * reader does not know.
   */
  readonly choiceDueOn?: LocalDate | null
  /** The other side of an application has declined. */
  readonly isDeclined?: boolean
  readonly isPaused: boolean
  /** The court ended the mediation: it can only be closed. */
  readonly courtEndedOn: LocalDate | null
  /** The step that is up in the procedure (procedure.ts), where its facts were read. */
  readonly stepNow?: ProcedureStepCode | null
  /** A written agreement is in effect (agreement/find-effective.ts). */
  readonly isAgreed?: boolean
  /** Where the latest application for confirmation is; null: the reader knows of none. */
  readonly confirmation?: ConfirmationStatus | null
  /** The ruling that confirmed was set aside. */
  readonly isSetAside?: boolean
  /** Where the case is at its court after the closing; absent where its reader does not know. */
  readonly courtStage?: CourtStage | null
}

/** Steps of the procedure that are said apart; the others are 组织调解. */
const STEPS_SAID: Partial<Record<ProcedureStepCode, NextStepCode>> = {
  consent: 'seek_consents',
  identity: 'check_identity',
  rights: 'explain_rights',
  address: 'confirm_addresses',
  minutes: 'make_minutes',
  closing: 'conclude',
}

/** The one step that is up now. `today` decides only whether the mediation period has run out. */
export function computeNextStep(
  facts: NextStepFacts,
  context: { readonly today: LocalDate; readonly calendar: WorkCalendar },
): NextStep {
  switch (facts.status) {
    case 'pending_acceptance':
      return { by: 'institution_admin', what: 'accept_or_decline', dueOn: facts.acceptanceDueOn }
    case 'pending_assignment':
      if (facts.choiceDueOn)
        return { by: 'parties', what: 'choose_mediator', dueOn: facts.choiceDueOn }
      return {
        by: 'institution_admin',
        what: facts.isDeclined ? 'end_declined' : facts.hadMediator ? 'reassign' : 'assign',
        dueOn: facts.mediationDueOn,
      }
    case 'pending_mediator':
      return { by: 'mediator', what: 'take_with_disclosure', dueOn: facts.mediationDueOn }
    case 'disclosure_review':
      return { by: 'institution_admin', what: 'decide_disclosure', dueOn: facts.mediationDueOn }
    case 'in_mediation':
      return inMediation(facts, context)
    case 'closed':
      return (
        afterConfirmation(statusOf(facts)) ??
        (facts.outcome === 'agreement' ? null : atStage(facts.courtStage)) ??
        nextStepAfterClosing(facts)
      )
    case 'returned':
      return { by: 'court', what: 'redesignate', dueOn: null }
    case 'archived':
      return (
        (isOpen(facts.confirmation) ? afterConfirmation(facts.confirmation) : null) ??
        atStage(facts.courtStage) ??
        NOTHING_MORE
      )
    case 'returned_settled':
      return NOTHING_MORE
  }
}

function inMediation(
  facts: NextStepFacts,
  { today, calendar }: { readonly today: LocalDate; readonly calendar: WorkCalendar },
): NextStep {
  const { mediationDueOn, untriedParties, isPaused, stepNow, courtEndedOn, isAgreed } = facts
  if (courtEndedOn) return { by: 'mediator', what: 'close_ended', dueOn: null }
  if (isPaused) return { by: 'mediator', what: 'await_pause_end', dueOn: null }
  if (mediationDueOn && today > mediationDueOn)
    return { by: 'mediator', what: 'close_expired', dueOn: mediationDueOn }
  if (isAgreed) return { by: 'mediator', what: 'close_agreed', dueOn: mediationDueOn }
  if (untriedParties.length === 0) {
    const what = (stepNow && STEPS_SAID[stepNow]) ?? 'mediate'
    return { by: 'mediator', what, dueOn: mediationDueOn }
  }
  // Where no day is set for the notice, the period that ends the mediation is.
  const notice = computeNoticeDue(facts, calendar)
  return {
    by: 'mediator',
    what: 'ask_parties',
    dueOn: notice?.on ?? mediationDueOn,
    ...(notice?.rule === 'court_notice' && { isByCourtRule: true as const }),
  }
}

/** The step that follows a closing, by stage and ground. */
export function nextStepAfterClosing({
  source,
  outcome,
}: Pick<NextStepFacts, 'source' | 'outcome'>): NextStep {
  const filed = stageOf(source) === 'filed'
  if (outcome === 'agreement')
    return filed
      ? court('review_agreement')
      : { by: 'parties', what: 'perform_or_confirm', dueOn: null }
  if (outcome === 'settled_withdrawn')
    return filed ? court('decide_withdrawal') : { by: 'none', what: 'nothing_more', dueOn: null }
  if (filed) return court('resume_trial')
  return source === 'delegated_pre_filing'
    ? court('file_case')
    : { by: 'parties', what: 'advise_filing', dueOn: null }
}

const isOpen = (status: ConfirmationStatus | null | undefined): status is ConfirmationStatus =>
  OPEN_STATUSES.some((open) => open === status)

/** A confirmation that was set aside leaves what a dismissal leaves. */
const statusOf = ({ confirmation = null, isSetAside = false }: NextStepFacts) =>
  isSetAside ? 'dismissed' : confirmation

/**
 * The step that follows from an application for confirmation (民诉法 第205、206条; 民诉解释 第355至358条). null:
 * none was made, or it came to nothing, so that the closing alone tells.
 */
function afterConfirmation(status: ConfirmationStatus | null): NextStep | null {
  switch (status) {
    case 'waiting_parties':
      return { by: 'parties', what: 'confirm_together', dueOn: null }
    case 'submitted':
      return court('decide_admission')
    case 'correcting':
      return { by: 'parties', what: 'correct_application', dueOn: null }
    case 'admitted':
      return court('review_application')
    case 'confirmed':
      return { by: 'parties', what: 'perform_confirmed', dueOn: null }
    case 'dismissed':
    case 'not_admitted':
      return { by: 'parties', what: 'change_or_sue', dueOn: null }
    case 'withdrawn':
    case 'deemed_withdrawn':
    case 'lapsed':
    case null:
      return null
  }
}

/** What waits at the court after the closing (特邀规定 第19至21条; 民诉法 第100条). */
const STEPS_AT_STAGE: Partial<Record<CourtStage, NextStep>> = {
  transfer_due: { by: 'institution_admin', what: 'hand_over', dueOn: null },
  transfer_returned: { by: 'institution_admin', what: 'hand_over', dueOn: null },
  transferred: court('receive_transfer'),
  filing_due: court('file_case'),
  trial_due: court('resume_trial'),
  record_due: { by: 'institution_admin', what: 'hand_in', dueOn: null },
  record_returned: { by: 'institution_admin', what: 'hand_in', dueOn: null },
  record_submitted: court('record_agreement'),
  paper_due: court('review_agreement'),
  paper_issued: { by: 'parties', what: 'receive_paper', dueOn: null },
}

/** The step that waits at this stage; null: none does. */
const atStage = (stage: CourtStage | null | undefined): NextStep | null =>
  (stage && STEPS_AT_STAGE[stage]) ?? null

const NOTHING_MORE: NextStep = { by: 'none', what: 'nothing_more', dueOn: null }

function court(what: NextStepCode): NextStep {
  return { by: 'court', what, dueOn: null }
}
