// 投诉 as those who take part read it: short sentences in plain words.
import type {
  ComplaintGround,
  ComplaintOffice,
  ComplaintResult,
  ComplaintSubject,
} from '@/lib/domain/complaint/complaint'

/** The grounds of 在线调解规则 第29条 in plain words, with the words of the article. */
export const ownComplaintGround = {
  forced: { plain: '逼我调解、逼我签字', law: '强迫调解' },
  refused_repeatedly: { plain: '没有道理，一再不肯接我的案子', law: '无正当理由多次拒绝调解申请' },
  took_favours: { plain: '替对方办事，收钱或者收礼', law: '接受请托或者收受财物' },
  leaked: { plain: '把调解的事、我的秘密说出去', law: '泄露应当保密的信息' },
  other_misconduct: { plain: '别的不该做的事', law: '其他违反调解职业道德的行为' },
} as const satisfies Record<ComplaintGround, { readonly plain: string; readonly law: string }>

export const ownComplaintResult = {
  founded: '查明：属实（确有其事）',
  unfounded: '查明：不属实（没有查到）',
} as const satisfies Record<ComplaintResult, string>

const OFFICE = { institution: '机构', court: '法院' } as const satisfies Record<
  ComplaintOffice,
  string
>
const SUBJECT = { mediator: '调解员', institution: '' } as const satisfies Record<
  ComplaintSubject,
  string
>

export const OWN_COMPLAINT = {
  title: '投诉',
  office: OFFICE,
  institution: '调解机构',
  help: '调解员或者机构做得不对，您可以投诉。',
  safe: '被投诉的人不能自己答复，也不能撤掉投诉。',
  unseen: '调解继续进行，不受影响。',
  file: '我要投诉',
  none: '您还没有投诉过。',
  helper: '您是陪同帮忙的人，请本人来投诉。',
  who: '投诉谁，请谁来查？',
  target: (about: ComplaintSubject, name: string, office: string) =>
    `投诉${SUBJECT[about]}${name}，请${office}来查`,
  about: (about: ComplaintSubject, name: string) => `投诉${SUBJECT[about]}${name}`,
  ground: '是哪一种？',
  words: '发生了什么？',
  wordsHelp: '写时间、地点和经过。不用写身份证号。',
  reader: (office: string) => `您写的由${office}看。被投诉的人看不到，除非查的人决定告诉他。`,
  submit: '提交投诉',
  filed: '投诉已经提交。有了答复给您发短信。',
  waits: (day: string, office: string) => `${day} 交给${office}，正在等答复。`,
  withdrawnOn: (day: string) => `${day} 您撤回了。`,
  answered: (day: string, office: string) => `${day} ${office}已经答复。`,
  answerOf: (office: string, day: string) => `${office}的答复（${day}）`,
  yours: '您写的',
  added: '您补充的',
  take: '不满意，请法院来查',
  takeHelp: '投诉和机构的答复都交给法院看。',
  takeWords: '还想对法院说什么？',
  takeSubmit: '交给法院',
  withdraw: '我要撤回',
  withdrawHelp: '撤回以后没有人再查，也不能恢复。查的人知道您写过、撤回了。想再投诉，要另写一份。',
  withdrawSubmit: '撤回投诉',
  withdrawn: '投诉已经撤回。',
  taken: '已经交给法院。有了答复给您发短信。',
} as const
