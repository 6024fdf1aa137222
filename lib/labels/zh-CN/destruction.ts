import { DESTROYED_FILE_KINDS, type DestroyedFileKind } from '@/lib/domain/dossier/destroyed-files'
import type { DestructionStep } from '@/lib/domain/dossier/destruction'
import type { RetentionClass } from '@/lib/domain/dossier/retention'
import type { Facts, RefusalCode } from '@/lib/domain/refusal'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { retentionClass } from './bound-dossier'
import { stamp } from './moment'

/** Words of 鉴定销毁: the list of dossiers whose retention has ended, proposals and decisions. */

/** What is said of a dossier by its last step. */
export const destructionState: Readonly<Record<DestructionStep['step'], string>> = {
  proposed: '已提请销毁，待审批',
  approved: '已批准销毁，待办理；文件未删除',
  rejected: '未批准销毁，继续保管',
  carried_out: '已办理销毁，文件已删除',
}

const STEP_DONE: Readonly<Record<DestructionStep['step'], string>> = {
  proposed: '提请销毁',
  approved: '批准销毁',
  rejected: '决定不予销毁',
  carried_out: '办理销毁',
}

/** What is deleted with a dossier, and what of it remains. */
const DESTROYED_KIND: Readonly<Record<DestroyedFileKind, string>> = {
  volume: '整卷',
  material: '卷内材料',
  document_word: '文书的 Word 文件',
  court_pack: '移送法院的材料包',
  confirmation_paper: '司法确认补正的材料',
  authority_page: '代理人提交的授权材料照片',
  identity_photo: '核对身份时留存的证件照片',
  message_file: '沟通中的照片、录音和文件（含只有调解员可见的）',
  application_file: '申请调解时提交的材料',
  recording: '录音录像',
}
const REMOVED = DESTROYED_FILE_KINDS.map((kind) => DESTROYED_KIND[kind]).join('、')

/** The answer about a file that was destroyed. */
export const destroyedFile = (at: Date): string =>
  `该文件已于 ${stamp(at)} 随卷宗销毁，不能再查看。校验值和操作记录仍保留。`

export const DESTRUCTION = {
  title: '到期卷宗鉴定销毁清单',
  open: '鉴定销毁清单',
  subtitle: '保管期限已经届满的卷宗',
  about:
    '保管期限以最近封存的一卷为准，永久保管的不列入。批准后由管理员按档案管理规定办理销毁，办理后系统删除本案的全部文件。',
  removesTitle: '办理销毁时删除的文件',
  removes: DESTROYED_FILE_KINDS.map((kind) => DESTROYED_KIND[kind]),
  removesAlso: '从这些文件中读出的文字、文书签署时留存的内容一并删除。',
  keeps: '保留每个文件的校验值、案件登记和操作记录。',
  needsSecond:
    '销毁须由另一名管理员审批。本机构只有一名启用的管理员，提请后无人可以审批，请先联系系统管理员开通第二名管理员。',
  empty: '没有保管期限届满的卷宗',
  emptyHelp: '卷宗保管至期满当年的12月31日，次日起列入本清单。',
  cut: (most: number) =>
    `只列出 ${most} 件：待提请、待审批、待办理的在前，按到期日排序，其余的在办理后列出。`,
  columns: {
    number: '卷号 / 联调编号',
    parties: '申请人 / 被申请人',
    retention: '保管期限',
    until: '到期日',
    why: '列入理由',
    state: '鉴定与审批',
    act: '操作',
  },
  openOf: (number: string, caseNo: string) => `${number}，打开卷宗：${caseNo}`,
  why: (kept: RetentionClass, until: string) => `按${retentionClass[kept]}保管，${until} 期满。`,
  untouched: '尚未提请',
  step: ({ step, by, at }: Pick<DestructionStep, 'step' | 'by' | 'at'>) =>
    `${stamp(at)} ${by}${STEP_DONE[step]}`,
  reasonOf: ({ step, reason }: Pick<DestructionStep, 'step' | 'reason'>) =>
    `${step === 'carried_out' ? '办理情况' : '意见'}：${reason}`,
  own: '由您提请，须另一名管理员审批。',
  propose: '提请销毁',
  proposeAgain: '再次提请',
  proposeOf: (caseNo: string) => `提请销毁：${caseNo}`,
  proposeHappens:
    '提请记入操作记录，由另一名管理员审批。提请和批准都不删除文件，批准后办理销毁时才删除。',
  opinion: '鉴定意见',
  opinionHelp: '写明已无继续保存价值的理由',
  approve: '批准',
  approveOf: (caseNo: string) => `批准销毁：${caseNo}`,
  approveHappens: '批准记入操作记录，不能撤回。批准不删除文件，办理销毁时才删除。',
  reject: '不批准',
  rejectOf: (caseNo: string) => `不批准销毁：${caseNo}`,
  rejectHappens: '卷宗继续保管，以后可以再次提请。',
  reason: '审批意见',
  carryOut: '办理销毁',
  carryOutOf: (caseNo: string) => `办理销毁：${caseNo}`,
  carryOutHappens: `系统将删除本案的全部文件，不能恢复：${REMOVED}。`,
  how: '办理情况',
  howHelp: '写明批准文号、监销人和办理日期',
  confirm: '已核对卷号，知道文件删除后不能恢复',
  carriedOut: (caseNo: string) => `已办理销毁 ${caseNo} 的卷宗，系统正在删除文件。`,
  proposed: (caseNo: string) => `已提请销毁 ${caseNo} 的卷宗，待另一名管理员审批。`,
  decided: {
    approved: (caseNo: string) => `已批准销毁 ${caseNo} 的卷宗。文件未删除，待办理销毁。`,
    rejected: (caseNo: string) => `${caseNo} 的卷宗不予销毁，继续保管。`,
  },
} as const

const stepOf = (f: Facts) =>
  `${typeof f.at === 'string' ? stamp(new Date(f.at)) : '刚才'} ${f.by ?? '他人'}${STEP_DONE[f.step as DestructionStep['step']] ?? '办理'}`

function notDue({ class: kept, until }: Facts): string {
  if (kept === 'permanent') return '该卷宗永久保管，不列入鉴定销毁。'
  const day = typeof until === 'string' ? parseLocalDate(until) : null
  return day
    ? `该卷宗保管至 ${day}，保管期限尚未届满，不能销毁。期满后再行鉴定。`
    : '卷宗尚未归档，没有保管期限。归档并且保管期限届满后再行鉴定。'
}

/** Why a dossier is not proposed or not decided. */
export const DESTRUCTION_SENTENCES = {
  DESTRUCTION_NOT_DUE: notDue,
  DESTRUCTION_RUNS: (f) => `该卷宗已经办理：${stepOf(f)}。请刷新页面查看最新情况。`,
  DESTRUCTION_NOT_APPROVED: () => '该卷宗没有待办理的销毁批准。请刷新页面查看最新情况。',
  DOSSIER_DESTROYED: (f) =>
    `该卷宗已由${f.by ?? '管理员'}于 ${typeof f.at === 'string' ? stamp(new Date(f.at)) : '此前'} 办理销毁，文件已删除，不能再归档、检测或者移送。`,
  DESTRUCTION_NOT_PROPOSED: () => '该卷宗没有待审批的销毁提请。请刷新页面查看最新情况。',
  DESTRUCTION_OWN_PROPOSAL: () =>
    '这是您提请的，不能由您审批。请由本机构另一名管理员审批；只有一名管理员的，请先联系系统管理员开通第二名。',
} as const satisfies Partial<Record<RefusalCode, (facts: Facts) => string>>

/** The same in a clause, for the record. */
export const DESTRUCTION_REFUSED = {
  DESTRUCTION_NOT_DUE: '保管期限尚未届满',
  DESTRUCTION_RUNS: '已经提请或者已有决定',
  DESTRUCTION_NOT_APPROVED: '没有待办理的批准',
  DOSSIER_DESTROYED: '卷宗已经销毁',
  DESTRUCTION_NOT_PROPOSED: '没有待审批的提请',
  DESTRUCTION_OWN_PROPOSAL: '提请人不能审批',
} as const satisfies Partial<Record<RefusalCode, string>>
