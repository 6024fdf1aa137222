import type { ConfirmationStatus } from '@/lib/domain/confirmation/confirmation-status'
import type { Standing } from '@/lib/domain/ruling/objection'

// 申请司法确认, for parties. Plain words, no sentence over 40 characters.

/** The commitment of version 1 (COMMITMENT_VERSION): what a court asks of those who apply. */
export const COMMITMENT = [
  '协议是我们自愿签的。',
  '没有恶意串通（合伙骗人），没有逃避法律。',
  '交的材料都是真的。',
  '协议害了国家、公共或者别人的，我愿意承担责任。',
] as const

export const OWN_CONFIRMATION = {
  card: '司法确认',
  waits: '等您办',
  blockedTitle: '现在还不能申请',
  papersTitle: '要用的材料',
  papersHelp: '已经交过的，不用再交。',
  thereIs: (paper: string) => `${paper}（已有）`,
  agreementTitle: '请法院确认的协议',
  promiseTitle: '我承诺',
  promise: '我看过了，以上都属实。',
  textTitle: '请您签名的申请书',
  draw: '请用手指在框里写名字',
  noScript: '这个浏览器不能手写。请换一个浏览器，或者请调解员打印申请书，到场签。',
  onPaper: '手机上写不了的，请调解员打印申请书，到场签。',
  confirm: '签名并确认申请',
  identityFirst: '确认以前，请先核对身份。',
  identityHelp: '一天以内核对过的才算。核对完会回到这里。',
  identify: '去核对身份',
  identityElsewhere: '登记时没有写证件号码的，系统核对不了。',
  /** Where the mediator checks the document in person, also after the case has ended. */
  identityAt: (institution: string, phone: string | null) =>
    phone
      ? `请带上证件，找${institution}（电话${phone}）的调解员当面核对。`
      : `请带上证件，找${institution}的调解员当面核对。`,
  notYours: '申请要由本人，或者有特别授权（写明可以替您定）的人来确认。',
  for: (party: string) => `（${party}）`,
  whoTitle: '谁确认了',
  confirmedAt: (at: string, isSigned: boolean) =>
    isSigned ? `${at}已确认并签名` : `${at}已确认，没有手写签名`,
  notYet: '还没有确认',
  withdraw: '撤回申请',
  withdrawSubmit: '确定撤回',
  withdrawHelp: '法院裁定以前都可以撤回，不用写理由。',
  withdrawAfter: '法院已经收下，撤回要由法官同意。',
  withdrawRequested: (at: string) => `${at}已请求撤回，等法官决定。`,
  application: '看申请书（PDF）',
  applicationHelp: '各方的签名都在上面，法院看到的是同一份。',
  historyTitle: '办理经过',
  paper: (name: string) => `看${name}`,
  ground: (words: string) => `理由：${words}`,
  thanks: {
    waits: '已经记下，等对方确认。',
    submitted: '各方都已确认，申请已交给法院。',
    withdrawn: '申请已撤回。',
    requested: '已请求撤回，等法官决定。',
    corrected: '已经交给法院。',
    supplemented: '已经交给法院，请等法院审查。',
    postponement: '已经请求，请等法院答复。答复以前原来的日子不变。',
  } as const,
} as const

/** Where objections changed a ruling that confirmed; null: it holds as it was. */
const OWN_STANDING = {
  in_force: null,
  changed: '法院的裁定后来改过，请看新的裁定书。',
  set_aside_part: '法院的裁定撤销了一部分，请看新的裁定书。',
  set_aside: '法院的确认已经撤销，不能再请法院强制。',
} as const satisfies Record<Standing, string | null>

/** One sentence with a date: where the application is. */
export function ownConfirmationInWords({
  status,
  standing = 'in_force',
  at,
  until,
  number,
}: {
  readonly status: ConfirmationStatus
  readonly standing?: Standing
  readonly at: string
  readonly until: string | null
  readonly number: string | null
}): string {
  switch (status) {
    case 'waiting_parties':
      return `等对方确认，最晚${until}。`
    case 'submitted':
      return `${at}已交给法院，法院最晚${until}决定收不收。`
    case 'correcting':
      return `法院要您补材料，最晚${until}。`
    case 'admitted':
      return `${at}法院已收下，案号${number}，最晚${until}裁定。`
    case 'confirmed':
      return OWN_STANDING[standing] ?? `${at}法院确认了协议。`
    case 'dismissed':
      return `${at}法院没有确认。可以重新写协议，或者打官司。`
    case 'not_admitted':
      return `${at}法院没有收。理由在下面。`
    case 'withdrawn':
      return `${at}申请已撤回。`
    case 'deemed_withdrawn':
      return `${at}到期没有补材料，算作撤回。`
    case 'lapsed':
      return `申请的最后一天是${until}，已经过了。`
  }
}
