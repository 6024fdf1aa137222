import type { ChainFault, ChainFaultCode } from '@/lib/domain/audit/chain-fault'
import { storedEventTitle } from './event'
import { stamp } from './moment'

/** What the verifier says is wrong, and what it means. */
const WHAT = {
  wrong_chain: '这条记录被移到其他案件或单位的链上',
  links_missing: '这一条之前的记录被删除，序号不连续',
  link_repeated: '序号重复：有记录被插入，或者序号被改动',
  broken_link: '与前一条不衔接：前面有记录被删除、插入或者调换了次序',
  altered: '内容被改动，与写入时的摘要不符',
  backdated: '填报的时间比前一条早一分钟以上',
  headless: '链头被删除',
  beyond_head: '这一条不是由系统写入的：链头没有登记',
  tail_missing: '从这一条起，链尾的记录被删除',
  head_altered: '链头登记的摘要与最后一条不符',
  chain_missing: '整条链的记录被删除，仅存链头',
  anchor_altered: '封存的内容被改动，与封存时的摘要不符',
  anchor_broken_link: '与前一次封存不衔接：有封存记录被删除或者插入',
  anchor_missing: '封存记录被删除',
  sealed_missing: '封存时已有的记录被删除',
  sealed_altered: '与封存时的摘要不符：整条链被改写过',
  seal_missing: '登记为已封存，但找不到封存记录',
  record_missing: '系统中有案件，却没有一条操作记录：全部记录被删除',
  anchor_unknown: '另行保存的封存摘要不在数据库中：封存记录被删除或者改写',
} as const satisfies Record<ChainFaultCode, string>

/** “案件链 1f0c… 第 4 条（重新分配调解员，2026-11-24 14:02）：内容被改动，与写入时的摘要不符” */
export function chainFaultInWords(fault: ChainFault): string {
  return `${whereInWords(fault)}：${WHAT[fault.code]}`
}

function whereInWords({ code, chain, seq, kind, at, anchorId }: ChainFault): string {
  const anchor = anchorId === null ? '' : `第 ${anchorId} 次封存${at ? `（${stamp(at)}）` : ''}`
  if (chain === null) return anchor || (code === 'record_missing' ? '操作记录' : '封存')
  const title = kind && storedEventTitle(kind)
  const what = title && at ? `（${title}，${stamp(at)}）` : ''
  return `${anchor ? `${anchor}中的` : ''}${chainInWords(chain)} 第 ${seq} 条${what}`
}

const OWNERS: Readonly<Record<string, string>> = {
  case: '案件链',
  institution: '机构链',
  court: '法院链',
  system: '系统链',
}

/** “案件链 1f0c…”: whose chain it is, with the id to look it up by. */
export function chainInWords(chain: string): string {
  const [owner = '', id] = chain.split(':')
  return [OWNERS[owner] ?? chain, id].filter(Boolean).join(' ')
}
