import type {
  AgentEnd,
  AgentEndWay,
  AuthorityDecision,
  AuthorityMatter,
  AuthorityState,
} from '@/lib/domain/authority/authority-limits'
import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { momentInWords } from './moment'

/** 授权委托书: what an agent may do, for records and for the mediator. */
export const authorityMatter = {
  take_part: '代为参加调解',
  receive: '代收文书',
  admit: '代为承认对方的请求',
  waive: '代为放弃请求',
  change: '代为变更请求',
  settle: '代为调解、和解',
  sign: '代为签署调解协议',
} as const satisfies Record<AuthorityMatter, string>

export const authorityDecision = {
  special: '核对无误，按特别授权',
  general: '核对无误，按一般授权',
  refused: '不通过',
} as const satisfies Record<AuthorityDecision, string>

export const agentEnd = {
  revoked: '当事人解除委托',
  resigned: '代理人辞去委托',
  unable: '代理人不能继续办理',
} as const satisfies Record<AgentEnd, string>

export const agentEndWay = {
  written: '书面',
  oral: '口头',
} as const satisfies Record<AgentEndWay, string>

export const AUTHORITY_ACTS = {
  'authority:attach': '发送授权委托书的照片',
  'authority:submit': '提交授权委托书',
  'authority:decide': '核对授权委托书',
  'agent:end': '登记代理结束',
} as const

/** All matters and the words beside them, as a document names the scope of an authority. */
export function scopeInWords(matters: readonly AuthorityMatter[], words: string | null): string {
  return [...matters.map((each) => authorityMatter[each]), ...(words ? [words] : [])].join('、')
}

export const paperTerm = (from: string, until: string | null) =>
  until ? `${from}起，到${until}为止` : `${from}起，到本案办完`

/** For the mediator. */
export const AUTHORITY = {
  title: '授权委托书',
  open: '授权委托书',
  waiting: (count: number) => `${count}份待核对`,
  none: '本案没有代理人。',
  help: '只有核对通过的授权委托书才改变代理人能办的事；签字、和解要有特别授权（民事诉讼法第62条）。只写“全权代理”的，按一般授权（民诉法解释第89条）。',
  of: (party: string) => `${party}的代理人`,
  now: (authority: string, term: string | null) =>
    `现在是${authority}${term ? `，${term}` : '，以法院移送的登记为准'}`,
  isOver: '授权不在期限内，现在不能代为表态、签字',
  ended: (on: string, reason: string) => `到${on}为止，${reason}`,
  paper: (when: string) => `${when}提交`,
  says: (authority: string) => `写的是${authority}`,
  material: (agent: string, no: number | null) =>
    `${agent}的授权委托书${no === null ? '' : `（第 ${no} 页）`}`,
  page: (no: number) => `第 ${no} 页`,
  state: {
    submitted: '待核对',
    accepted: '现在有效',
    refused: '没有通过',
    replaced: '已被新的代替',
    ended: '已结束',
  } satisfies Record<AuthorityState, string>,
  decidedBy: (by: string, when: string) => `${by}${when}核对`,
  decision: '核对结果',
  words: '说明',
  wordsHelp: '不通过的，写清原因，代理人读得到。按一般授权的，也可以说明。',
  submit: '登记核对结果',
  done: {
    special: '已登记：按特别授权。',
    general: '已登记：按一般授权。',
    refused: '已登记：不通过。代理人可以重新提交。',
  } satisfies Record<AuthorityDecision, string>,
  endOf: (name: string) => `登记${name}不再代理`,
  endReason: '原因',
  endHow: '用什么方式表示的',
  endOn: '从哪一天起不再代理',
  endHelp: '提交后其即时不能再看到本案，也不能再签字。以前签的字仍然有效。',
  endSubmit: '登记不再代理',
  endDone: '已登记不再代理。',
} as const

/** Why a page or a paper was refused. */
const whenOf = (f: Facts, today: LocalDate) =>
  typeof f.at === 'string' ? `于 ${momentInWords(new Date(f.at), today)} ` : ''

export const AUTHORITY_SENTENCES = {
  AUTHORITY_CASE_OVER: () => '案件不在调解中，不能再办授权。',
  AUTHORITY_WAITS: () => '上一份授权委托书还在核对，请等结果。',
  AUTHORITY_FILES_FULL: (f: Facts) => `一份最多 ${f.most ?? 6} 页，先提交已有的。`,
  AUTHORITY_FILE_TWICE: () => '这一页已经有了，不用再发。',
  AUTHORITY_DECIDED: (f: Facts, today: LocalDate) =>
    `${f.by ?? '有人'}已经${whenOf(f, today)}核对了这份授权委托书，以登记的为准。`,
  AGENT_ENDED: (f: Facts) =>
    `${f.person ?? ''}的代理${f.on ? `已登记到 ${f.on} 为止` : '已经登记结束'}，不用再登记。`,
} as const

/** The same as clauses, for the log. */
export const AUTHORITY_REFUSED = {
  AUTHORITY_CASE_OVER: '案件不在调解中，不能再办授权',
  AUTHORITY_WAITS: '上一份授权委托书还在核对',
  AUTHORITY_FILES_FULL: '授权委托书的页数已满',
  AUTHORITY_FILE_TWICE: '这一页已经有了',
  AUTHORITY_DECIDED: '授权委托书已经核对',
  AGENT_ENDED: '代理已经登记结束',
} as const
