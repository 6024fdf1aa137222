import type { DomainEvent, EventData, EventKind } from '@/lib/domain/audit/events'
import type { CaseSource } from '@/lib/domain/case/source'
import type { AccountRole } from '@/lib/domain/access/roles'
import {
  accountRole,
  caseSource,
  contactChannel,
  contactResult,
  declineReason,
  disclosureGround,
  outcome,
  replaceReason,
  withdrawReason,
} from './case'
import { PAUSE_REASONS } from './deadline'
import {
  actInWords,
  IMPORTS,
  AUDITED_LIST,
  PAGES,
  SIGN_IN_REFUSED,
  UNMASKED,
  whyRefused,
} from './event-words'
import { EXPORTS } from './export'
import { stamp } from './moment'

type Sentences = { readonly [K in EventKind]: (data: EventData<K>) => string }

const chosen = (rank: number, of: number) => `在 ${of} 名可选调解员中排第 ${rank} 位`
const afterAssignment = (direct: boolean) =>
  direct ? '本机构不另设接收程序，直接进入调解' : '等待其接收'
const seen = (of: 'institution' | 'court', cases: number) =>
  `，看到${of === 'institution' ? '本机构的' : ''}案件 ${cases} 件`

const SENTENCES: Sentences = {
  'case.referred': (d) =>
    `引调至${d.institution}，来源为${caseSource[d.source as CaseSource] ?? d.source}${d.acceptanceDueOn ? `，受理期限至 ${d.acceptanceDueOn}` : ''}。`,
  'case.accepted': (d) => `确认受理，调解期限自当日起算，至 ${d.mediationDueOn} 届满。`,
  'case.declined': (d) => `不予受理，理由：${declineReason[d.reason]}。案件退回${d.court}。`,
  'case.assigned': (d) =>
    `分配给${d.mediator}（${chosen(d.rank, d.of)}），${afterAssignment(d.direct)}。`,
  'case.reassigned': (d) =>
    `重新分配给${d.mediator}（${chosen(d.rank, d.of)}），${afterAssignment(d.direct)}。调解期限不重新起算。`,
  'case.taken': () => '声明没有应当披露的三种情形，接收案件，开始调解。',
  'case.disclosed': (d) =>
    `披露：${d.grounds.map((ground) => disclosureGround[ground]).join('；')}。等待机构决定。`,
  'disclosure.allowed': (d) =>
    `全体当事人知情并同意，由原调解员继续调解。同意的当事人：${d.consents.map(({ party, on }) => `${party}（${on}）`).join('、')}。`,
  'disclosure.replaced': (d) => `决定更换调解员${d.mediator}，等待重新分配。`,
  'contact.recorded': (d) =>
    `${stamp(new Date(d.happenedAt))} 以${contactChannel[d.channel]}联系${d.personKind === 'agent' ? '代理人' : '当事人'}${d.person}，` +
    `结果：${contactResult[d.result]}。`,
  'case.withdrawn': (d) =>
    `${d.mediator || '调解员'}提前终结，原因：${withdrawReason[d.reason]}。案件回到机构，等待重新分配，调解期限继续计算。`,
  'case.mediator-replaced': (d) =>
    `机构更换调解员，原调解员${d.mediator}，原因：${replaceReason[d.reason]}。案件等待重新分配，调解期限继续计算。`,
  'case.closed': (d) =>
    `以「${outcome[d.outcome]}」结案，调解${d.success ? '成功' : '不成'}，用时 ${d.days} 天。`,
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
  'list.viewed': (d) =>
    `查看了法院的「${AUDITED_LIST[d.list]}」${d.cases === null ? '' : seen(d.of, d.cases)}。`,
  'list.exported': (d) => `导出「${EXPORTS[d.list]}」，共 ${d.rows} 行。`,
  'mediator.created': (d) => `添加调解员${d.mediator}${d.importId ? '（从表格导入）' : ''}。`,
  'mediator.edited': (d) =>
    `修改调解员${d.mediator}的${d.changes.map(({ field }) => field).join('、')}。`,
  'mediator.leave-set': (d) =>
    d.from ? `登记${d.mediator}请假，自 ${d.from} 至 ${d.to}。` : `取消${d.mediator}的请假。`,
  'mediator.password-reset': (d) => `重置${d.mediator}的密码，原密码和已登录的设备同时失效。`,
  'training.recorded': (d) =>
    `登记${d.mediator}参加「${d.title}」（${d.heldOn}，${d.hours} 学时）。`,
  'training.revoked': (d) => `撤销${d.mediator}「${d.title}」（${d.heldOn}）的培训记录。`,
  'institution.edited': (d) =>
    `修改${d.institution}的${d.changes.map(({ field }) => field).join('、')}。`,
  'import.checked': (d) =>
    `检查${IMPORTS[d.kind]}导入文件「${d.fileName}」：共 ${d.total} 行，可导入 ${d.ready} 行，不能导入 ${d.refused} 行，已导入过 ${d.repeated} 行。`,
  'import.started': (d) => `开始导入${IMPORTS[d.kind]}「${d.fileName}」，共 ${d.ready} 行。`,
  'import.finished': (d) =>
    `完成${IMPORTS[d.kind]}导入「${d.fileName}」：导入 ${d.made} 行，未能导入 ${d.failed} 行。`,
  'case.viewed': (d) => `查看了${PAGES[d.surface]}。`,
  'material.read': (d) => `下载了材料「${d.title}」。`,
  'personal-number.unmasked': (d) => `查看了${d.of}的${UNMASKED[d.what]}完整内容。`,
  'act.refused': (d) => `办理「${actInWords(d.act)}」被拒绝：${whyRefused(d.code)}。`,
  'mediator.disabled': (d) => `停用调解员${d.mediator}。`,
  'mediator.enabled': (d) => `启用调解员${d.mediator}。`,
  'account.created': (d) =>
    `为${d.name}（${accountRole[d.role as AccountRole] ?? d.role}）创建账号。`,
  'account.signed-in': () => '登录系统。',
  'account.sign-in-refused': (d) => `登录失败：${SIGN_IN_REFUSED[d.because]}。`,
  'account.signed-out': (d) => (d.others ? `使其他 ${d.sessions} 台设备下线。` : '退出登录。'),
  'account.password-changed': (d) => (d.first ? '首次登录，修改了初始密码。' : '修改了密码。'),
  'court-key.made': (d) => `签发接口密钥（${d.hint}）。`,
  'court-key.revoked': (d) => `吊销接口密钥（${d.hint}）。`,
  'calendar.loaded': (d) => `载入 ${d.year} 年放假安排（${d.source}）。`,
}

/** What happened, as a whole sentence made of the event's own facts. */
export function eventSentence(event: DomainEvent): string {
  // The table above has one entry per kind with that kind's data; TypeScript cannot follow the pair
  // through the lookup.
  const say = SENTENCES[event.kind] as (data: DomainEvent['data']) => string
  return say(event.data)
}
