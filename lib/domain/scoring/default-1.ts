import type { RuleSet } from './rule-set'

/**
 * The default rule set. The manual prints the three score names and a table, not the formula: these
 * numbers are inferred, and reproduce all 36 printed cells. They were never published as a rule; an
 * institution or court may set its own version.
 * Source: manual 3.9; domain rule book 5.2–5.4. Articles in the comments say which duty an
 * operation fulfils.
 */
export const DEFAULT_1: RuleSet = {
  version: 'default-1',
  operations: {
    // 接收案件 — 在线调解规则 第12条; a second mediator's acceptance after 提前终结 meets the cap of the case
    accept: { points: 1, maxTimes: 1, repeat: 'daily' },
    // 联系当事人记录 — 在线调解规则 第15条
    contact: { points: 1, maxTimes: 10, repeat: 'daily' },
    // 权利义务告知 — 特邀调解规定 第14条
    rights_notice: { points: 1, maxTimes: 1, repeat: 'daily' },
    // 核验身份, 每名当事人 — 在线调解规则 第17条; checking the same person again proves nothing new
    identity_check: { points: 1, maxTimes: 4, repeat: 'once' },
    // 送达地址确认, 每名当事人 — 在线调解规则 第17条
    delivery_address: { points: 1, maxTimes: 4, repeat: 'once' },
    // 证据材料上传、核对 — 在线调解规则 第8条
    evidence: { points: 1, maxTimes: 6, repeat: 'daily' },
    // 组织调解会(视频、异步轮次、现场) — 在线调解规则 第16条
    session: { points: 5, maxTimes: 3, repeat: 'daily' },
    // 调解笔录经各方确认 — 在线调解规则 第22条
    record: { points: 2, maxTimes: 3, repeat: 'daily' },
    // 生成文书 — manual 3.9 names no list; domain rule book 7
    document: { points: 2, maxTimes: 5, repeat: 'daily' },
    // 无争议事实记载 — 在线调解规则 第18条、第22条
    undisputed_facts: { points: 3, maxTimes: 1, repeat: 'daily' },
    // 调解协议各方签署完成 — 在线调解规则 第19条
    agreement_signed: { points: 5, maxTimes: 1, repeat: 'daily' },
    // 提交结案 — 在线调解规则 第25条
    closing: { points: 1, maxTimes: 1, repeat: 'daily' },
  },
  // 每案上限: the sum of all caps above
  maxOperationPointsPerCase: 66,
  // 时间分 — the printed time averages divide evenly by the successful cases only (rule book 5.2 c)
  timeTiers: [
    { withinDays: 7, points: 10 },
    { withinDays: 15, points: 8 },
    { withinDays: 30, points: 6 },
    { withinDays: 60, points: 4 },
    { withinDays: 90, points: 2 },
    { withinDays: null, points: 0 },
  ],
  // 结果分 — the one family {1,2}/{5,10} that yields the printed averages in one way (rule book 5.3)
  result: { success: 5, successConfirmed: 5, failure: 1, failureUndisputed: 1 },
  // 协同调解 — work belongs to the one who did it; the manual knows one mediator only
  sharing: { operation: 'actor', closing: 'presiding' },
}
