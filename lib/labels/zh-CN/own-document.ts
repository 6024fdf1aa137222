// What those who take part read of the documents that they sign. Plain words; a term of law has its
// plain word beside it once.
import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import type { OwnStage } from '@/lib/domain/signature/own-place'
import type { PlaceState, ReadingWay } from '@/lib/domain/signature/signature'

type ThreeSentences = readonly [string, string, string]

const OTHER: ThreeSentences = [
  '这份材料记的是调解里办过的事。',
  '签字表示您看过，内容属实。',
  '有不对的地方先告诉调解员，不要急着签。',
]

const WHAT: Partial<Record<CaseDocumentKind, ThreeSentences>> = {
  agreement: [
    '这是您和对方谈好的结果，写成了协议。',
    '都签好以后协议就算数，各方都要照着做。',
    '签了以后不能随便反悔，签以前随时可以不签。',
  ],
  confirmation_application: [
    '这是双方一起请法院确认协议的申请。',
    '法院确认以后，对方不做，您可以请法院强制。',
    '不签也不影响协议，只是不去法院确认。',
  ],
  application: [
    '这是申请调解的材料。',
    '里面写着您的要求和事情的经过。',
    '签字表示您愿意申请调解。',
  ],
  consent_form: [
    '这里记着您对调解说过的同意和不同意。',
    '签字表示这些都是您的本意。',
    '签了以后，您还可以随时退出调解。',
  ],
  rights_notice: [
    '这里写着您在调解里有什么权利，要做到什么。',
    '签字表示调解员和您讲过，您听明白了。',
    '签字不表示您同意对方的要求。',
  ],
  disclosure_statement: [
    '这里写着调解员和各方有没有关系。',
    '签字表示您知道了这件事。',
    '您不放心的，可以要求换一位调解员。',
  ],
  recusal: ['这是您要求更换调解员的申请。', '里面写着您的理由。', '机构答复以后会告诉您。'],
  address_confirmation: [
    '这里写着法院和机构往哪里寄材料给您。',
    '按这里的地址寄出，就算通知到了您。',
    '地址有变，请马上告诉调解员。',
  ],
  minutes: [
    '这是调解时谈话的书面记录。',
    '签字表示记的和您说的一样。',
    '记得不对的，请先要求改，改好再签。',
  ],
  undisputed_facts: [
    '这里写着双方都认可的事实。',
    '签字以后，打官司时这些事不用再证明。',
    '有一条不认可，就请先说出来，不要签。',
  ],
  extension: [
    '这是把调解时间延长的申请。',
    '签字表示您同意再谈一段时间。',
    '不签的，到原来的日子就结束。',
  ],
  service_proof: ['这是您收到材料的回执。', '签字只表示您收到了。', '签字不表示您同意里面的内容。'],
}

/** What is signed with a document of this kind. */
export function whatIsSigned(kind: CaseDocumentKind): ThreeSentences {
  return WHAT[kind] ?? OTHER
}

export const ownStage = {
  to_sign: '等您签',
  on_paper: '要在纸上签',
  signed: '您已经签了',
  refused: '您说了不签',
  waiting: '等别人先签',
  over: '签字已经结束',
  others: '不用您签',
} as const satisfies Record<OwnStage, string>

export const ownPlaceState = {
  signed: '签了',
  refused: '不签',
  open: '还没有签',
  waiting: '还没有轮到',
} as const satisfies Record<PlaceState, string>

/**
 * Each says three things: that it was read to its end, how, and that one signs of one's own will.
 */
export const ownStatement = {
  self: '我自己从头看到了最后，自愿签',
  mediator: '调解员从头念给我听完了，我自愿签',
  helper: '别人从头念给我听完了，我自愿签',
} as const satisfies Record<ReadingWay, string>

export const OWN_DOCUMENTS = {
  title: '要签的和签好的',
  card: '协议和材料',
  cardHelp: '要您签字的、签好的，都在这里。',
  toSign: (count: number) => `${count} 份等您签`,
  none: '现在没有要签的。有了会在这里列出来。',
  effective: (when: string) => `协议从 ${when} 起生效（开始算数）。`,
  hasCopy: '有签好的一份',
} as const

export const OWN_DOCUMENT = {
  pages: (count: number) => `共 ${count} 页`,
  noText: '这份材料只能看原件。',
  original: '看原件的样子',
  openOriginal: '打开原件（PDF）',
  openCopy: '打开签好的一份（PDF）',
  copyHelp: '这一份上有各方的签名，请您存好。',
  shown: '原件和上面的文字是同一份',
  what: '我签的是什么',
  number: (number: string) => `编号 ${number}`,
  code: (code: string) => `核对码 ${code}`,
  hash: '签字以后改动一个字，核对码就对不上。',
  signers: '谁要签，签了没有',
  state: (name: string, state: string, when: string | null) =>
    when ? `${name}　${state}，${when}` : `${name}　${state}`,
  decide: '签不签，由您决定',
  goSign: '我要签字',
  goRefuse: '我不签',
  done: {
    signed: '您的签字已经收到。',
    refused: '已经记下：您不签。',
  },
  generalAuthority:
    '您是一般授权（没有特别授权）的代理人，不能代签。请当事人本人签（民事诉讼法第62条）。',
  onPaper: '这份材料关系到婚姻、家庭，只能在纸上签。调解员会和您约时间。',
  proofs: {
    title: '先证明是您本人',
    needed: { 1: '下面三样，有一样就行。', 2: '下面三样，要有两样。' },
    has: '已经有了',
    hasNot: '还没有',
    number: '手机验证码',
    numberHelp: '发到您进来时用的手机号上，五分钟有效。',
    identity: '一天之内核对过身份',
    identify: '去核对身份',
    renew: '上次核对过了一天。再拍一次证件，或者再填一次号码就行。',
    witness: '有人看着您签',
    witnessHelp: '请调解员找一个人，在电话里或者当面看着您签。',
    witnessNamed: (name: string) => `${name}看着您签`,
    notIdentified: '您还没有核对过身份，请先核对。',
    send: '发送验证码',
    sent: '验证码已经发出，请看短信。',
  },
  sign: {
    title: '签字',
    as: (name: string) => `以${name}的名义签`,
    stated: '选一句说明您的情况',
    statedHelp: '选了就是说：我看懂了，没有人强迫我。',
    helper: '念给您听的人',
    helperHelp: '写他的姓名，和您是什么关系。',
    code: '验证码',
    codeHelp: '没有要验证码的，不用填。',
    draw: '请用手指在框里写名字',
    noScript: '这个浏览器不能手写。请换一个浏览器，或者请调解员帮您。',
    submit: '签字',
    again: '您说过不签。改了主意的，现在还可以签。',
  },
  refuse: {
    title: '不签',
    help: '不签也可以，这是您的权利。',
    agreement: '不签，这次调解就结束，您还可以去法院。',
    reason: '为什么不签',
    reasonHelp: '写一两句，调解员会记下来。',
    submit: '不签',
  },
} as const
