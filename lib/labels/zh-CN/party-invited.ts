import type { ProposedKind } from '@/lib/domain/invited/invited-limits'
import type { InvitedStanding } from '@/lib/domain/invited/standing'
import { COLLEAGUES, THIRDS } from './party-third'

// 邀请调解 for parties, and for the one who is invited. Plain words, no sentence over 40 characters.

export const helperKind = {
  expert: '懂行的人',
  relative: '亲属、邻居或者同事',
  community: '村里、社区的代表',
  trade: '行业组织的代表',
  judge: '指导调解的法官',
  interpreter: '翻译',
  sign_interpreter: '手语翻译',
  third: THIRDS.kind,
  co_mediator: COLLEAGUES.kind,
} as const satisfies Record<ProposedKind, string>

const helperState = {
  proposed: '等各方答复',
  admitted: '各方同意了，等本人来',
  helping: '正在参与',
  refused: '有一方不同意，没有邀请',
  revoked: '调解员已经撤销',
  ...THIRDS.state,
  ...COLLEAGUES.state,
  term_over: '到期了',
  case_over: '调解已经结束',
} as const satisfies Record<InvitedStanding, string>

/**
 * After the consent of all, a colleague waits for the institution, every other person for itself.
 */
export const helperStateOf = (kind: ProposedKind, standing: InvitedStanding): string =>
  kind === 'co_mediator' && standing === 'admitted' ? COLLEAGUES.admitted : helperState[standing]

/** What a party reads and answers. */
export const HELPERS = {
  title: '请来帮忙的人',
  none: '调解员还没有提出要请人帮忙。',
  see: '看是谁、为什么请',
  waits: '等您答复',
  ask: '请这个人来帮忙，您同意吗？',
  help: '各方都同意才请。有一方不同意，就不请。',
  proposed: (mediator: string, when: string) => `${mediator}（调解员）${when}提出`,
  until: (day: string) => `帮忙到 ${day}`,
  since: (day: string) => `从 ${day} 起参与`,
  why: '为什么请',
  sees: '只能看到这些',
  topic: (title: string) => `议题：${title}`,
  material: (title: string) => `材料：${title}`,
  limits: [
    '只能说话，不能替您答应什么。',
    '看不到您和调解员的单独谈话。',
    '看不到各方提的方案和答复。',
    '来以前要先承诺保密。',
  ] as const,
  agree: '同意请',
  refuse: '不同意',
  firstCounts: '答复一次有效，想改请告诉调解员。',
  thanks: '已记下您的答复。',
  answered: { given: '您已经答复：同意。', refused: '您已经答复：不同意。' } as const,
  others: '各方的答复',
  given: '同意',
  refused: '不同意',
  silent: '还没有答复',
  notYours: '同意不同意，由您帮的那一方来答。',
  ended: (words: string) => `撤销的理由：${words}`,
} as const

/** The pages of the one who is invited. */
export const HELPING = {
  title: '请您来帮忙调解',
  list: (kind: string) => `请您作为${kind}来帮忙`,
  hero: '有一件纠纷，请您来帮忙',
  questions: [
    ['这是什么？', '有几方在商量一件纠纷。各方都同意请您来帮忙。'],
    ['要我做什么？', '看选给您的议题和材料，说说您的看法。'],
    ['一定要来吗？', '不一定。不想来，什么都不用做。'],
    ['我能决定吗？', '不能。您只说看法，由各方自己定。'],
  ] as const,
  who: (mediator: string, institution: string) => `${institution}的调解员${mediator}请您来。`,
  as: (kind: string, day: string) => `您的身份是${kind}，帮忙到 ${day}。`,
  promiseTitle: '先承诺保密',
  promise: [
    '我在这里看到、听到的，不告诉别人。',
    '我不拍照、不转发这里的材料和谈话。',
    '我不把这里的话拿到法庭上或者别处用。',
    '帮完以后，我也照样保密。',
    '我和这件纠纷的结果没有利害关系；有的，先告诉调解员。',
  ] as const,
  promiseLabel: '您的承诺',
  agreed: '我读完了，我承诺做到',
  identity: '您是谁',
  identityHelp: '请写邀请您时用的姓名。证件号码只核对格式，不保存。',
  name: '您的姓名',
  document: '用什么证件',
  number: '证件号码',
  submit: '承诺保密，往下看',
  promised: '谢谢您。下面是请您看的内容。',
  rights: '您的身份、期限和承诺',
  promisedOn: (moment: string) => `您 ${moment} 承诺了保密：`,
  band: '您说的话，各方和调解员都能看到',
  bandHelp: '您只能看到下面的议题和材料。',
  materials: '请您看的材料',
  openMaterial: '打开看',
  say: '您的看法',
  send: '发给各方',
  sent: '已发出，十秒内可以收回。',
  shut: '有一方不再同意这样商量，现在不能发。',
  leave: '不想再帮忙，请告诉调解员。',
  call: '打电话给调解机构',
  over: {
    title: '您的帮忙已经结束',
    text: '这里的内容现在看不到了。您承诺保密的事，以后也要照做。',
    thanks: '谢谢您来帮忙。',
  },
} as const
