import type { RuleSet } from './rule-set'

/**
 * Who earns points where several mediate a case: the one who acted, or the one who presides. A case
 * without a presiding mediator leaves them with who acted.
 * Source: 在线调解规则 第11条 (其中一人主持) and the rule set; no rule divides points (docs/decisions/0071).
 */
export function earnerOf(
  share: RuleSet['sharing']['operation'],
  actorId: string,
  presidingId: string | null,
): string {
  return share === 'presiding' ? (presidingId ?? actorId) : actorId
}
