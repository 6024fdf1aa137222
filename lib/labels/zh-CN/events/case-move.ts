import type { CASE_MOVE_EVENT_SHAPES } from '@/lib/domain/audit/case-move-events'
import type { EventData } from '@/lib/domain/audit/events'
import type { Change } from '@/lib/domain/audit/list-changes'
import type { CaseSource } from '@/lib/domain/case/source'
import { ACT_TERM } from '../act-term'
import {
  changeGround,
  contactChannel,
  contactResult,
  declineReason,
  returnedEnd,
  returnedEndReason,
  disclosureGround,
  replaceReason,
  withdrawReason,
} from '../act-choice'
import { caseSource, caseStatus, outcome } from '../case'
import { DUE_FIELD, MEDIATOR_FIELD, STATUS_FIELD } from '../changed-fields'
import { CHANGE_TERM } from '../change'
import { statementInWords } from '../closing-statement'
import { coMediatorBasis, coMediatorEnd, presidingInWords } from '../co-mediator'
import { CHOSEN_MEDIATOR } from '../chosen-mediator'
import { consentInWords, consentWay } from '../consent'
import { PAUSE_REASONS } from '../deadline'
import { factWay } from '../fact'
import { stamp } from '../moment'
import { PAPER_REFERRAL } from '../paper-referral'
import { SUSPICION, SUSPICION_TERM } from '../suspicion'
import { ASSIGNMENT_BASIS } from '../mediator-choice'
import type { EventTexts } from './event-text'

export const CASE_MOVE_ACTS = { 'referral:submit': '提交引调' } as const

const chosen = (rank: number, of: number) => `在 ${of} 名可选调解员中排第 ${rank} 位`
const afterAssignment = (direct: boolean) =>
  direct ? '本机构不另设接收程序，直接进入调解' : '等待其接收'
/** Added to what happened after the mediation period had run out. */
const afterLapse = (lapsedOn: string | undefined) =>
  lapsedOn ? `此时调解期限已于 ${lapsedOn} 届满。` : ''

/** Of an entry that waited on a device without a line; the device's clock may be wrong. */
const keptOnDevice = (deviceTime: string | undefined) =>
  deviceTime ? `断网时记于本机（手机时间 ${stamp(new Date(deviceTime))}），联网后提交。` : ''
/** What a failure leaves to the court; events of earlier versions do not say it. */
function withFacts(count: number | undefined): string {
  if (count === undefined) return ''
  return count > 0 ? `各方确认的无争议事实 ${count} 项。` : '没有各方确认的无争议事实。'
}

/** Whom the ground is about, or what they declared; events of earlier versions do not say it. */
function withEvidence({ about, statement, statedOn, how }: EventData<'case.closed'>): string {
  if (!about) return ''
  return statement && statedOn && how
    ? `${statementInWords(about, statedOn, how, statement)}。`
    : `涉及${about.join('、')}。`
}

/** The due day where it moved; events of earlier versions do not say what it was before. */
function movedDueDay(dueBefore: string | undefined, dueOn: string): Change[] {
  return dueBefore && dueBefore !== dueOn
    ? [{ field: DUE_FIELD, before: dueBefore, after: dueOn }]
    : []
}

const consentsInWords = (consents: EventData<'disclosure.allowed'>['consents']) =>
  consents.map(({ party, on }) => `${party}（${on}）`).join('、')

/** “至 2026-12-24 届满”, or “不早于 2027-01-15 届满（放假安排公布后确定）”. */
const endsOn = (dueOn: string, provisional: boolean | undefined) =>
  provisional ? `不早于 ${dueOn} 届满（放假安排公布后确定）` : `至 ${dueOn} 届满`

export const CASE_MOVE_TEXTS: EventTexts<keyof typeof CASE_MOVE_EVENT_SHAPES> = {
  'case.referred': {
    title: '法院引调',
    sentence: (d) =>
      `引调至${d.institution}，来源为${caseSource[d.source as CaseSource] ?? d.source}${d.acceptanceDueOn ? `，受理期限${d.provisional ? '暂计' : ''}至 ${d.acceptanceDueOn}` : ''}。${d.consents ? `引调前同意调解的当事人：${consentsInWords(d.consents)}。` : ''}${d.chosen ? CHOSEN_MEDIATOR.inWords(d.chosen.name, d.chosen.on) : ''}${d.paper ? PAPER_REFERRAL.inWords(d.paper.on, d.paper.receivedOn, d.paper.reason) : ''}`,
  },
  'case.applied': {
    title: '受理当事人申请',
    sentence: (d) =>
      `受理当事人的调解申请，由${d.court}管辖，调解期限自当日起算，${endsOn(d.mediationDueOn, d.provisional)}。`,
  },
  'case.accepted': {
    title: '机构受理',
    sentence: (d) => `确认受理，调解期限自当日起算，${endsOn(d.mediationDueOn, d.provisional)}。`,
  },
  'case.declined': {
    title: '机构不受理，退回法院',
    sentence: (d) => `不予受理，理由：${declineReason[d.reason]}。案件退回${d.court}。`,
    quotes: (d) => [[ACT_TERM.text, d.text]],
  },
  'case.recalled': {
    title: '法院收回案件',
    sentence: (d) => `${d.institution}的受理期限至 ${d.dueOn} 止，期满未确认，法院收回案件。`,
    quotes: (d) => [[ACT_TERM.text, d.text]],
  },
  'case.referred-again': {
    title: '重新引调',
    sentence: (d) =>
      `引调至${d.institution}，受理期限${d.provisional ? '暂计' : ''}至 ${d.acceptanceDueOn}。`,
    quotes: (d) => [[ACT_TERM.text, d.text]],
  },
  'case.returned-ended': {
    title: '退回后办结',
    sentence: (d) =>
      `于 ${d.on} ${returnedEnd[d.end]}${d.courtCaseNo ? `，案号 ${d.courtCaseNo}` : ''}，理由：${returnedEndReason[d.reason]}。`,
    quotes: (d) => [[ACT_TERM.text, d.text]],
  },
  'case.recall-undone': {
    title: '撤销收回',
    sentence: (d) => `撤销收回，案件回到${d.institution}，受理期限不变。`,
  },
  'case.referral-undone': {
    title: '撤销重新引调',
    sentence: (d) => `撤销引调至${d.institution}，案件回到法院。`,
  },
  'case.returned-end-undone': {
    title: '撤销退回后办结',
    sentence: () => '撤销办结，案件等待重新引调或者另行办理。',
  },
  'case.assigned': {
    title: '分配调解员',
    sentence: (d) =>
      `${d.basis ? ASSIGNMENT_BASIS[d.basis] : ''}分配给${d.mediator}（${chosen(d.rank, d.of)}），${afterAssignment(d.direct)}。`,
    quotes: (d) => [[ACT_TERM.choice, d.note]],
  },
  'case.reassigned': {
    title: '重新分配调解员',
    sentence: (d) =>
      `重新分配给${d.mediator}（${chosen(d.rank, d.of)}），${afterAssignment(d.direct)}。调解期限不重新起算。`,
    quotes: (d) => [
      [ACT_TERM.choice, d.note],
      [ACT_TERM.handover, d.handoverNote],
    ],
  },
  'case.taken': {
    title: '调解员接收案件',
    sentence: () => '声明没有应当披露的三种情形，接收案件，开始调解。',
  },
  'case.disclosed': {
    title: '调解员披露',
    sentence: (d) =>
      `披露：${d.grounds.map((ground) => disclosureGround[ground]).join('；')}。等待机构决定。`,
    quotes: (d) => [[ACT_TERM.statement, d.statement]],
  },
  'disclosure.allowed': {
    title: '各方同意，由原调解员继续调解',
    sentence: (d) =>
      `全体当事人知情并同意，由原调解员继续调解。同意的当事人：${consentsInWords(d.consents)}。`,
    quotes: (d) => [[ACT_TERM.note, d.note]],
  },
  'disclosure.replaced': {
    title: '决定更换调解员',
    sentence: (d) => `决定更换调解员${d.mediator}，等待重新分配。`,
    quotes: (d) => [[ACT_TERM.note, d.note]],
  },
  'co-mediator.added': {
    title: '增加协同调解员',
    sentence: (d) =>
      `增加${d.mediator}协同调解，理由：${coMediatorBasis[d.basis]}。由${d.presiding}主持，` +
      `${presidingInWords(d.presidingBy, d.presidingOn)}。`,
  },
  'co-mediator.declared': {
    title: '协同调解员作出披露声明',
    sentence: (d) => `协同调解员${d.mediator}声明没有应当披露的情形。`,
  },
  'co-mediator.ended': {
    title: '结束协同调解',
    sentence: (d) => `${d.mediator}不再协同调解，理由：${coMediatorEnd[d.reason]}。`,
    quotes: (d) => [[ACT_TERM.text, d.text]],
  },
  'contact.recorded': {
    title: '联系记录',
    sentence: (d) =>
      `${stamp(new Date(d.happenedAt))} 以${contactChannel[d.channel]}联系${d.personKind === 'agent' ? '代理人' : '当事人'}${d.person}，` +
      `结果：${contactResult[d.result]}${d.callbackAt ? `（${stamp(new Date(d.callbackAt))}）` : ''}。${afterLapse(d.lapsedOn)}${keptOnDevice(d.deviceTime)}`,
    quotes: (d) => [[ACT_TERM.contact, d.note]],
  },
  'consent.recorded': {
    title: '登记调解意愿',
    sentence: (d) =>
      `当事人${d.party}于 ${d.on} ${consentWay[d.how]}表示：` +
      `${d.answers.map(({ answer, scope }) => consentInWords(answer, scope)).join('、')}。${afterLapse(d.lapsedOn)}`,
    quotes: (d) => [[ACT_TERM.note, d.note]],
  },
  'fact.recorded': {
    title: '记载无争议事实',
    sentence: (d) =>
      `记载第 ${d.no} 项事实${d.corrects ? `，代替第 ${d.corrects} 项` : ''}，由各方当事人核对。${afterLapse(d.lapsedOn)}`,
  },
  'fact.confirmed': {
    title: '当事人核对无争议事实',
    sentence: (d) =>
      `当事人${d.party}于 ${d.on} ${factWay[d.how]}核对第 ${d.facts.join('、')} 项事实。${afterLapse(d.lapsedOn)}`,
  },
  'fact.withdrawn': {
    title: '撤回无争议事实',
    sentence: (d) => `撤回第 ${d.no} 项事实的记载。`,
  },
  'clock.paused': {
    title: '期限暂停计算',
    sentence: (d) =>
      d.to
        ? `因${PAUSE_REASONS[d.reason]}暂停计算期限，自 ${d.from} 至 ${d.to} 不计入，期限顺延至 ${d.dueOn}。`
        : `因${PAUSE_REASONS[d.reason]}自 ${d.from} 起暂停计算期限，尚未恢复。`,
    quotes: (d) => [
      [d.findings ? SUSPICION_TERM.suspicion : ACT_TERM.note, d.note ?? null],
      ...(d.findings ? [[SUSPICION_TERM.findings, d.findings] as const] : []),
    ],
    changes: (d) => movedDueDay(d.dueBefore, d.dueOn),
  },
  'suspicion.answered': {
    title: '法院答复虚假调解报告',
    sentence: (d) =>
      `引调法院答复：${SUSPICION.answers[d.answer]}。${d.suspendedFrom ? `自 ${d.suspendedFrom} 起中止调解，期限不再恢复。` : ''}`,
    quotes: (d) => [[SUSPICION_TERM.answerText, d.text]],
  },
  'clock.resumed': {
    title: '期限恢复计算',
    sentence: (d) =>
      `${d.unanswered ? '法院尚未答复，调解员自行恢复。' : ''}${PAUSE_REASONS[d.reason]}结束，${d.from} 至 ${d.to} 共 ${d.days} 天不计入，调解期限${endsOn(d.dueOn, d.provisional)}。`,
    quotes: (d) => [[ACT_TERM.note, d.note]],
    changes: (d) => movedDueDay(d.dueBefore, d.dueOn),
  },
  'clock.extended': {
    title: '期限延长',
    sentence: (d) =>
      d.consents
        ? `各方同意延长 ${d.days} 天，期限${endsOn(d.dueOn, d.provisional)}。同意的当事人：${consentsInWords(d.consents)}。`
        : `各方于 ${d.agreedOn} 同意延长 ${d.days} 天，期限至 ${d.dueOn} 届满。`,
    quotes: (d) => [[ACT_TERM.note, d.note ?? null]],
    changes: (d) => movedDueDay(d.dueBefore, d.dueOn),
  },
  'case.withdrawn': {
    title: '调解员提前终结',
    sentence: (d) =>
      `${d.mediator || '调解员'}提前终结，理由：${withdrawReason[d.reason]}。案件回到机构，等待重新分配，调解期限继续计算。`,
    quotes: (d) => [[ACT_TERM.text, d.text]],
  },
  'case.mediator-replaced': {
    title: '机构更换调解员',
    sentence: (d) =>
      `${
        d.request
          ? `机构于 ${d.request.on} 同意${d.request.party} ${d.request.requestedOn} 的申请，更换调解员`
          : '机构更换调解员'
      }，原调解员${d.mediator}，理由：${replaceReason[d.reason]}。案件等待重新分配，调解期限继续计算。`,
    quotes: (d) => [[d.request ? ACT_TERM.reason : ACT_TERM.text, d.text]],
  },
  'change.requested': {
    title: '当事人申请更换调解员',
    sentence: (d) =>
      `当事人${d.party}于 ${d.on} 申请更换调解员${d.mediator}，理由：${changeGround[d.ground]}。` +
      `${d.refusesToChoose ? '此前已更换过调解员，当事人仍不同意且拒绝自行选择，视为拒绝调解。' : '由机构决定。'}${afterLapse(d.lapsedOn)}`,
    quotes: (d) => [[CHANGE_TERM.statement, d.text]],
  },
  'change.refused': {
    title: '机构不同意更换调解员',
    sentence: (d) =>
      `机构于 ${d.on} 决定不予更换，由${d.mediator}继续调解。申请人：${d.party}（${d.requestedOn}）。`,
    quotes: (d) => [[ACT_TERM.reason, d.text]],
  },
  'case.closed': {
    title: '结案',
    sentence: (d) =>
      `以“${outcome[d.outcome]}”结案，调解${d.success ? '成功' : '不成'}，用时 ${d.days} 天。${withEvidence(d)}${withFacts(d.undisputedFacts)}${afterLapse(d.lapsedOn)}`,
    quotes: (d) => [
      [ACT_TERM.account, d.account],
      [ACT_TERM.failureReason, d.failureReason],
      [ACT_TERM.costRaising, d.costRaising],
      [ACT_TERM.courtNotes, d.courtNotes],
    ],
  },
  'case.archived': {
    title: '归档',
    sentence: ({ bound }) =>
      bound
        ? `卷宗 ${bound.number} 封卷，${bound.items} 件，共 ${bound.pages} 页，SHA-256 ${bound.sha256}。`
        : '案件材料归档。',
    quotes: (d) => [[ACT_TERM.note, d.note]],
  },
  'case.acceptance-undone': {
    title: '撤销受理',
    sentence: (d) => `撤销${d.acceptedBy}的受理，案件回到待受理，调解期限不再计算。`,
    changes: () => [
      {
        field: STATUS_FIELD,
        before: caseStatus.pending_assignment,
        after: caseStatus.pending_acceptance,
      },
    ],
  },
  'case.assignment-undone': {
    title: '撤销分配',
    sentence: (d) => `撤销对${d.mediator}的分配，案件回到待分配。`,
    changes: (d) => [{ field: MEDIATOR_FIELD, before: d.mediator, after: null }],
  },
}
