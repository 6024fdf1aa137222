import type { Act } from '@/lib/domain/access/acts'
import type { DomainEvent, EventData, EventKind, ExportList, ImportKind } from '@/lib/domain/audit/events'
import { MOVE_ACTS, type ActMove } from '@/lib/domain/case/transition'
import type { Unmaskable } from '@/lib/domain/case/input-atoms'
import type { CaseSource } from '@/lib/domain/case/source'
import { REFUSAL_CODES, type RefusalCode } from '@/lib/domain/refusal'
import type { AccountRole } from '@/lib/domain/access/roles'
import {
  accountRole, caseSource, contactChannel, contactResult, declineReason, disclosureGround, outcome, withdrawReason,
} from './case'
import { PAUSE_REASONS } from './deadline'
import { stamp } from './moment'
import { caseMove } from './refusal'

type Sentences = { readonly [K in EventKind]: (data: EventData<K>) => string }

const UNMASKED = {
  phone: '联系电话', document: '证件号码', residence: '住所', address: '送达地址', representative: '法定代表人联系电话',
} as const satisfies Record<Unmaskable, string>

const SURFACES = { detail: '案件详情', progress: '调解进度', materials: '材料' } as const

const BECAUSE = {
  unknown_phone: '手机号没有账号', wrong_password: '密码不正确', disabled: '账号已停用', locked: '账号已锁定', initial_password_expired: '初始密码已过期',
} as const satisfies Record<EventData<'account.sign-in-refused'>['because'], string>

/** Acts that move a case carry the name of their button; the others say what was tried. */
const OTHER_ACTS: Partial<Record<Act, string>> = {
  'referral:submit': '提交引调', 'personal-number:unmask': '查看完整号码', 'mediator:disable': '停用调解员', 'mediator:enable': '启用调解员',
  'calendar:load': '载入放假安排',
}

function actInWords(act: string): string {
  const move = (Object.keys(MOVE_ACTS) as ActMove[]).find((each) => MOVE_ACTS[each] === act)
  return move ? caseMove[move] : (OTHER_ACTS[act as Act] ?? '操作')
}

/** Why an act was refused, in a clause. The refused person read the whole sentence; a reader of the record needs the kind. */
const REFUSED: Partial<Record<RefusalCode, string>> = {
  NOT_FOUND: '没有找到，或者无权查看',
  FORBIDDEN: '没有办理的权限',
  INPUT_INVALID: '填写的内容需要更正',
  STATUS_DOES_NOT_ALLOW: '案件当时的状态不能办理',
  CASE_CHANGED_MEANWHILE: '案件刚刚由他人办理',
  CALENDAR_YEAR_UNPUBLISHED: '放假安排尚未载入，无法计算期限',
  CALENDAR_CHANGED_MEANWHILE: '放假安排刚刚由他人载入',
  MEDIATOR_EXCLUDED: '该调解员不符合分配条件',
  MEDIATOR_DISABLED_MEANWHILE: '该调解员刚刚被停用',
  NOTE_REQUIRED_FOR_LOWER_RANK: '没有写明选择的理由',
  HANDOVER_NOTE_REQUIRED: '没有写明交接说明',
  CONSENTS_INCOMPLETE: '当事人的同意不齐全',
  CONTACT_IN_FUTURE: '联系时间晚于当时',
  CONTACT_BEFORE_ACCEPTANCE: '联系时间早于受理',
  PERSON_NOT_IN_CASE: '联系对象不是本案的当事人或代理人',
  NO_CONTACT_RECORDED: '没有联系记录',
  OUTCOME_TOO_EARLY: '调解期限尚未届满',
}

function whyRefused(code: string): string {
  return (REFUSAL_CODES as readonly string[]).includes(code) ? (REFUSED[code as RefusalCode] ?? '不符合办理条件') : '不符合办理条件'
}

/** Names of the lists that can be exported. */
export const EXPORTS = {
  cases: '案件分配列表', records: '案件调解记录', dossiers: '电子卷宗记录', mediators: '服务人员列表', mediator_scores: '调解员积分',
  case_scores: '案件积分', report: '机构案件报表', operations: '操作日志', sign_ins: '登录日志', audit: '操作记录', import_result: '导入结果',
} as const satisfies Record<ExportList, string>

const IMPORTS = { cases: '案件', mediators: '调解员' } as const satisfies Record<ImportKind, string>

const chosen = (rank: number, of: number) => `在 ${of} 名可选调解员中排第 ${rank} 位`
const afterAssignment = (direct: boolean) => (direct ? '本机构不另设接收程序，直接进入调解' : '等待其接收')

const SENTENCES: Sentences = {
  'case.referred': (d) =>
    `引调至${d.institution}，来源为${caseSource[d.source as CaseSource] ?? d.source}${d.acceptanceDueOn ? `，受理期限至 ${d.acceptanceDueOn}` : ''}。`,
  'case.accepted': (d) => `确认受理，调解期限自当日起算，至 ${d.mediationDueOn} 届满。`,
  'case.declined': (d) => `不予受理，理由：${declineReason[d.reason]}。案件退回${d.court}。`,
  'case.assigned': (d) => `分配给${d.mediator}（${chosen(d.rank, d.of)}），${afterAssignment(d.direct)}。`,
  'case.reassigned': (d) => `重新分配给${d.mediator}（${chosen(d.rank, d.of)}），${afterAssignment(d.direct)}。调解期限不重新起算。`,
  'case.taken': () => '声明没有应当披露的三种情形，接收案件，开始调解。',
  'case.disclosed': (d) => `披露：${d.grounds.map((ground) => disclosureGround[ground]).join('；')}。等待机构决定。`,
  'disclosure.allowed': (d) => `全体当事人知情并同意，由原调解员继续调解。同意的当事人：${d.consents.map(({ party, on }) => `${party}（${on}）`).join('、')}。`,
  'disclosure.replaced': (d) => `决定更换调解员${d.mediator}，等待重新分配。`,
  'contact.recorded': (d) =>
    `${stamp(new Date(d.happenedAt))} 以${contactChannel[d.channel]}联系${d.personKind === 'agent' ? '代理人' : '当事人'}${d.person}，` +
    `结果：${contactResult[d.result]}。`,
  'case.withdrawn': (d) => `${d.mediator || '调解员'}提前终结，原因：${withdrawReason[d.reason]}。案件回到机构，等待重新分配，调解期限继续计算。`,
  'case.closed': (d) => `以「${outcome[d.outcome]}」结案，调解${d.success ? '成功' : '不成'}，用时 ${d.days} 天。`,
  'case.archived': () => '案件材料归档。',
  'clock.paused': (d) =>
    d.to
      ? `因${PAUSE_REASONS[d.reason]}暂停计算期限，自 ${d.from} 至 ${d.to} 不计入，期限顺延至 ${d.dueOn}。`
      : `因${PAUSE_REASONS[d.reason]}自 ${d.from} 起暂停计算期限，尚未恢复。`,
  'clock.extended': (d) => `各方于 ${d.agreedOn} 同意延长 ${d.days} 天，期限至 ${d.dueOn} 届满。`,
  'case.acceptance-undone': (d) => `撤销${d.acceptedBy}的受理，案件回到待受理，调解期限不再计算。`,
  'case.assignment-undone': (d) => `撤销对${d.mediator}的分配，案件回到待分配。`,
  'case.imported': (d) =>
    `从${d.court}补录案件，来源为${caseSource[d.source as CaseSource] ?? d.source}${d.outcome ? `，已以「${outcome[d.outcome]}」结案，用时 ${d.days} 天` : ''}。`,
  'work.imported': (d) => `补录 ${d.on} 的调解工作：${d.words}。`,
  'confirmation.imported': (d) => `补录${d.court}于 ${d.on} 作出的司法确认。`,
  'material.added': (d) => `添加材料「${d.title}」。`,
  'material.voided': (d) => `作废材料「${d.title}」。`,
  'material.viewed': (d) => `在页面上查阅了材料「${d.title}」。`,
  'dossier.read': (d) => `查阅了电子卷宗（${d.materials} 件材料）。`,
  'list.exported': (d) => `导出「${EXPORTS[d.list]}」，共 ${d.rows} 行。`,
  'mediator.created': (d) => `添加调解员${d.mediator}${d.importId ? '（从表格导入）' : ''}。`,
  'mediator.edited': (d) => `修改调解员${d.mediator}的${d.changes.map(({ field }) => field).join('、')}。`,
  'mediator.leave-set': (d) => (d.from ? `登记${d.mediator}请假，自 ${d.from} 至 ${d.to}。` : `取消${d.mediator}的请假。`),
  'mediator.password-reset': (d) => `重置${d.mediator}的密码，原密码和已登录的设备同时失效。`,
  'training.recorded': (d) => `登记${d.mediator}参加「${d.title}」（${d.heldOn}，${d.hours} 学时）。`,
  'training.revoked': (d) => `撤销${d.mediator}「${d.title}」（${d.heldOn}）的培训记录。`,
  'institution.edited': (d) => `修改${d.institution}的${d.changes.map(({ field }) => field).join('、')}。`,
  'import.checked': (d) =>
    `检查${IMPORTS[d.kind]}导入文件「${d.fileName}」：共 ${d.total} 行，可导入 ${d.ready} 行，不能导入 ${d.refused} 行，已导入过 ${d.repeated} 行。`,
  'import.started': (d) => `开始导入${IMPORTS[d.kind]}「${d.fileName}」，共 ${d.ready} 行。`,
  'import.finished': (d) => `完成${IMPORTS[d.kind]}导入「${d.fileName}」：导入 ${d.made} 行，未能导入 ${d.failed} 行。`,
  'case.viewed': (d) => `查看了${SURFACES[d.surface]}。`,
  'material.read': (d) => `下载了材料「${d.title}」。`,
  'personal-number.unmasked': (d) => `查看了${d.of}的${UNMASKED[d.what]}完整内容。`,
  'act.refused': (d) => `办理「${actInWords(d.act)}」被拒绝：${whyRefused(d.code)}。`,
  'mediator.disabled': (d) => `停用调解员${d.mediator}。`,
  'mediator.enabled': (d) => `启用调解员${d.mediator}。`,
  'account.created': (d) => `为${d.name}（${accountRole[d.role as AccountRole] ?? d.role}）创建账号。`,
  'account.signed-in': () => '登录系统。',
  'account.sign-in-refused': (d) => `登录失败：${BECAUSE[d.because]}。`,
  'account.signed-out': (d) => (d.others ? `使其他 ${d.sessions} 台设备下线。` : '退出登录。'),
  'account.password-changed': (d) => (d.first ? '首次登录，修改了初始密码。' : '修改了密码。'),
  'court-key.made': (d) => `签发接口密钥（${d.hint}）。`,
  'court-key.revoked': (d) => `吊销接口密钥（${d.hint}）。`,
  'calendar.loaded': (d) => `载入 ${d.year} 年放假安排（${d.source}）。`,
}

/** What happened, as a whole sentence made of the event's own facts. */
export function eventSentence(event: DomainEvent): string {
  // The table above has one entry per kind with that kind's data; TypeScript cannot follow the pair through the lookup.
  const say = SENTENCES[event.kind] as (data: DomainEvent['data']) => string
  return say(event.data)
}

export type EventQuote = { readonly term: string; readonly text: string }

/** What somebody wrote with an event, in their own words; what was left empty is left out. */
export function eventQuotes(event: DomainEvent): EventQuote[] {
  return written(event).flatMap(([term, text]) => (text ? [{ term, text }] : []))
}

function written({ kind, data }: DomainEvent): readonly (readonly [string, string | null])[] {
  switch (kind) {
    case 'case.declined':
      return [['具体说明', data.text]]
    case 'case.assigned':
      return [['选择的理由', data.note]]
    case 'case.reassigned':
      return [['选择的理由', data.note], ['交接说明', data.handoverNote]]
    case 'case.disclosed':
      return [['披露内容', data.statement]]
    case 'disclosure.allowed':
    case 'disclosure.replaced':
    case 'case.archived':
      return [['说明', data.note]]
    case 'contact.recorded':
      return [['联系内容', data.note]]
    case 'case.withdrawn':
      return [['具体说明', data.text]]
    case 'case.closed':
      return [
        ['基本情况', data.account], ['不成的原因', data.failureReason], ['导致他方成本增加的行为', data.costRaising],
        ['需要向法院提示的情况', data.courtNotes],
      ]
    case 'personal-number.unmasked':
    case 'mediator.disabled':
    case 'material.voided':
    case 'training.revoked':
      return [['理由', data.reason]]
    default:
      return []
  }
}
