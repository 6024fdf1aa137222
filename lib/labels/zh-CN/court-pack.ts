import type { PackKind } from '@/lib/domain/dossier/court-pack'
import type { GoReason, StayReason } from '@/lib/domain/dossier/hand-over'

/** The word of the act by the kind of pack. */
export const PACK_KIND: Readonly<Record<PackKind, string>> = {
  filing: '移送立案',
  trial: '转入审理',
  record: '备案',
}

export const PACK_KIND_HELP: Readonly<Record<PackKind, string>> = {
  filing:
    '委派调解未达成调解协议，应当将当事人的起诉状等材料移送人民法院（特邀规定第二十一条、在线调解规则第二十一条）。',
  trial:
    '委托调解未达成调解协议，转入审判程序审理，材料移送人民法院（特邀规定第二十一条、在线调解规则第二十一条）。',
  record:
    '达成调解协议，应当将调解协议提交人民法院备案；委托调解的，由人民法院审查并制作调解书（特邀规定第十九条、第二十条）。',
}

/** The number of a pack: （2026）调移第1号. */
export const packNumber = (year: number, number: number) => `（${year}）调移第${number}号`

export const GO_REASON: Readonly<Record<GoReason, string>> = {
  of_court: '法院移来的材料，随案退还',
  of_party: '当事人的诉讼材料和身份、送达材料，或者协议文本',
  of_hand_over: '移送应当附的文书',
}

export const STAY_REASON: Readonly<Record<StayReason, string>> = {
  negotiation:
    '载有调解中的意见和让步，不得在诉讼中作为对当事人不利的根据（特邀规定第二十二条、在线调解规则第十八条）',
  evidence: '为调解提交的证据，由当事人自行决定是否向法院提交（在线调解规则第十八条）',
  own_record: '调解组织的工作记录，不属于移送范围',
}

/** What the pack lacks. */
const NEEDED_PAPER: Readonly<Record<PackKind, string>> = {
  filing: '调解终结报告',
  trial: '调解终结报告',
  record: '调解协议书',
}

export const PACK = {
  title: '移送法院',
  listFile: '移送清单.pdf',
  folder: '材料',
  fileName: (number: string) => `${number}.zip`,
  seal: '调解组织（印章）',
  titleOf: (caseNo: string) => `移送法院：${caseNo}`,
  openPage: '查看并移送',
  go: (count: number) => `移送的材料（${count} 件）`,
  stay: (count: number) => `不移送的材料（${count} 件）`,
  nothingStays: '没有不移送的材料。',
  happens:
    '系统将上列移送的材料连同移送清单制成压缩包，由引调法院查阅、下载。移送记入操作记录，不能撤回；需要补充的，可以再次移送。',
  confirm: (kind: string) => `确认${kind}`,
  done: (number: string) => `已移送法院，移送编号 ${number}。`,
  former: (number: string) => `曾于此前移送（${number}）。再次移送将另编号，并注明前次移送。`,
  none: '尚未移送。',
  row: (kind: string, number: string, at: string, by: string, items: number) =>
    `${kind}${number}，${at}，${by}移送，${items} 件。`,
  formerOf: (number: string) => `补充此前的 ${number}。`,
  list: '移送清单',
  downloadOf: (size: string) => `下载（${size}）`,
  hash: 'SHA-256',
} as const

export const PACK_LIST = {
  title: (kind: PackKind) => (kind === 'record' ? '调解协议备案材料清单' : '案件材料移送清单'),
  to: (court: string) => `${court}：`,
  opening: {
    filing: (count: number) =>
      `本案经调解未达成调解协议。依照《最高人民法院关于人民法院特邀调解的规定》第二十一条、《人民法院在线调解规则》第二十一条，现将下列 ${count} 件材料移送你院。`,
    trial: (count: number) =>
      `本案经委托调解未达成调解协议，转入审理。依照《最高人民法院关于人民法院特邀调解的规定》第二十一条、《人民法院在线调解规则》第二十一条，现将下列 ${count} 件材料移送你院。`,
    record: (count: number) =>
      `本案经调解达成调解协议。依照《最高人民法院关于人民法院特邀调解的规定》第十九条、第二十条，现将下列 ${count} 件材料提交你院。`,
  } satisfies Readonly<Record<PackKind, (count: number) => string>>,
  former: (number: string) => `本次移送补充此前的移送（${number}）。`,
  columns: ['序号', '材料名称', '大小', 'SHA-256'],
  notIncluded:
    '依照《最高人民法院关于人民法院特邀调解的规定》第二十二条、《人民法院在线调解规则》第十八条，调解中为达成协议作出的妥协以及记载妥协的材料不在移送之列。',
  handedBy: (by: string, kind: string) => `${kind}经办人：${by}`,
} as const

export const PACK_SENTENCES = {
  PACK_NOT_DUE: () => '案件尚未结案，不能移送。请先结案。',
  PACK_LACKS_PAPER: (pack: PackKind) =>
    `卷宗中没有${NEEDED_PAPER[pack]}，不能${PACK_KIND[pack]}。请先在“文书”中将${NEEDED_PAPER[pack]}定稿${pack === 'record' ? '，或者上传已签署的协议' : ''}。`,
  PACK_CHANGED_MEANWHILE: () => '卷宗的材料刚刚有变动，没有移送。请核对下列最新的材料后再移送。',
  PACK_FILE_DAMAGED: (title: string) =>
    `材料“${title}”的文件缺失、损坏或者尚未通过查毒，没有移送。等待查毒的请稍后再试；其他的请联系系统管理员恢复该文件，或者作废后重新上传。`,
  PACK_TOO_LARGE: (most: number) =>
    `材料合计超过 ${most} MB，不能制成一个压缩包。请联系系统管理员。`,
} as const
