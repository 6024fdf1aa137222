import type { Proof } from '@/lib/domain/signature/proofs'
import type { WitnessPlace } from '@/lib/domain/signature/witness'
import type { PlaceState, ReadingWay, SignatureWay } from '@/lib/domain/signature/signature'

/** Signatures of a finalised document. */

export const signatureWay = {
  handwritten: '屏幕手写',
  paper: '纸质签署',
  seal: '加盖电子印章',
} as const satisfies Record<SignatureWay, string>

export const placeState = {
  signed: '已签',
  refused: '已拒签',
  open: '待签',
  waiting: '待签，须在先的签署人签后',
} as const satisfies Record<PlaceState, string>

export const readingWay = {
  self: '本人自己看过',
  mediator: '调解员念给本人听',
  helper: '由他人念给本人听',
} as const satisfies Record<ReadingWay, string>

export const proofWord = {
  number: '手机验证码',
  identity: '二十四小时内的身份核验',
  witness: '见证人',
} as const satisfies Record<Proof, string>

export const witnessPlace = {
  line: '在电话或者视频里',
  room: '在现场',
} as const satisfies Record<WitnessPlace, string>

/** The signers of a document, on its page. */
export const SIGNATURES = {
  title: '签署',
  help: '按顺序签署',
  refusedOn: '拒绝签署',
  signedBy: (name: string) => `，由${name}签署`,
  sealedBy: (keeper: string) => `，由保管人${keeper}用印`,
  note: (note: string) => `理由：${note}`,
  voidLine: (name: string, detail: string) => `${name}，${detail}，随文书作废`,
  sign: '签署',
  recordPaper: '登记纸质签署',
  ownHand: (name: string) => `由${name}本人签名`,
  sealOf: (institution: string) => `由${institution}的印章保管人用印`,
  courtSeal: (court: string) => `由${court}盖章`,
  paperOnly:
    '这份文书涉及婚姻、收养、继承等人身关系，不适用电子签名（电子签名法第3条），请在纸上签署后登记并附扫描件。',
  effective: (when: string) =>
    `调解协议自 ${when} 最后一名当事人签署时起生效（在线调解规则第19条），可以自生效之日起三十日内共同申请司法确认（民事诉讼法第205条）。`,
  code: (code: string) => `核验码 ${code}`,
  signedNote: (number: string) => `${number}，签署件，末附签署证据页`,
  conclude: '制作签署件',
  concludeTitle: (number: string) => `${number}制作签署件`,
  concludeHelp:
    '各人的签署和签署证据页编入一份文件，入卷时以签署件为准。制作后签署结束，不能再添。',
  concludeDone: (number: string) => `${number}的签署件已经制作。`,
} as const

/** 签名: the page that is handed to the signer. */
export const SIGN_PAGE = {
  title: '签名',
  signerTitle: (name: string) => `${name}签名`,
  paperTitle: '登记纸质签署',
  refuseTitle: '不签',
  shown: '请先看过文书',
  what: (title: string, number: string) => `您要签的是：${title}，${number}`,
  hash: (sha256: string) => `文件校验值 ${sha256.slice(0, 16)}，签后改动一个字，校验值就对不上。`,
  who: '签名的人',
  general: '一般授权，不能代为签署（民事诉讼法第62条）',
  representative: (party: string) => `${party}的法定代表人（负责人）`,
  guardian: (party: string) => `${party}的法定代理人`,
  agent: (party: string) => `${party}的代理人`,
  checked: (how: string) => `今天已核验身份：${how}`,
  unchecked: '今天还没有核验身份，签名前请先核验',
  check: '核验身份',
  read: '怎样知道文书内容的',
  helper: '念给签名人听的人',
  helperHelp: '写明姓名及其与签名人的关系。此人只念，不能代签。',
  agree: '签名人本人确认',
  agreed: '我看懂了文书的内容，自愿签名，没有人强迫我。',
  draw: '请用手指在框里写名字',
  drawMediator: '请在框里签名',
  drawHelp: '写不下可以把手机横过来；写错了点“重写”。',
  undo: '撤一笔',
  clear: '重写',
  empty: '还没有写',
  written: (strokes: number) => `已写 ${strokes} 笔`,
  loading: '正在准备签名框……',
  failed: '签名框没有打开。请重新打开本页，或者改用纸质签署。',
  noScript: '这个浏览器不能手写签名，请在纸上签署后登记。',
  submit: '签字',
  paper: '在纸上签署的',
  paperHelp: '先把签好的纸扫描或者拍照，添加到卷宗，再在这里选择。',
  addScan: '添加扫描件',
  scan: '扫描件',
  noScan: '卷宗中还没有可以选择的材料，请先添加扫描件。',
  on: '签署日期',
  paperSubmit: '登记纸质签署',
  refuse: '不愿意签的',
  refuseHelp: '不签也可以。登记后可以改签。',
  refuseAgreement:
    '不签也可以。一方拒绝在协议上签名的，本次调解终结，仍可以向法院起诉（在线调解规则第25条第七项）。登记后可以改签。',
  refuseOn: '日期',
  reason: '理由',
  refuseSubmit: '登记不签',
  settlement: '当事人本人、法定代表人或者特别授权的代理人签名。',
} as const

/** 指定见证人, on the page of a place. */
export const WITNESS = {
  summary: '当事人在自己的手机上签的',
  title: '指定见证人',
  help: '当事人登录后在自己的手机上签署。签调解协议书、司法确认申请书的，手机验证码、二十四小时内的身份核验、见证人，三项要有两项；其他文书要有一项。见证人指定后一小时内有效。',
  name: '见证人',
  nameHelp: '写姓名。可以是您本人，不能是本案的当事人或者代理人。',
  where: '见证人在哪里',
  submit: '指定见证人',
  line: (witness: string, person: string, at: string) => `${witness}见证${person}签署，${at} 起`,
} as const
