import type { AudienceKind } from '@/lib/domain/audience/audience'

/**
 * Who can read it, shown beside it for ever (docs/decisions/0060-participants-and-audiences.md).
 */
export const audienceInWords = {
  case: '全体可见',
  caucus: '只有调解员可见',
  mediators: '调解员备忘',
  sealed: '双方都填之前均不可见',
} as const satisfies Record<AudienceKind, string>
