import { CONFERENCE, seatKind } from '@/lib/labels/zh-CN/conference'
import type { SeatState } from '@/lib/queries/conference/load-view'

/** As whom someone is there: 申请人, 被申请人 代理人, 调解员. */
export function roleOf({ side, kind }: Pick<SeatState, 'side' | 'kind'>): string {
  if (side === null) return seatKind[kind]
  const words = CONFERENCE.sideOf(side)
  return kind === 'party' ? words : `${words} ${seatKind[kind]}`
}
