import type { UndoMove } from '@/lib/domain/case/decide-undo'

/** Words of 撤销受理 and 撤销分配. */
export const UNDO = {
  /** In a confirmation, beside what was just done. */
  short: '撤销',
  act: { undo_accept: '撤销受理', undo_assign: '撤销分配' } as const satisfies Record<
    UndoMove,
    string
  >,
  /** The button's whole name, for users who hear it without its surroundings. */
  named: (move: UndoMove, caseNo: string) => `${UNDO.act[move]} ${caseNo}`,
  done: {
    undo_accept: (caseNo: string) => `已撤销受理，${caseNo} 回到“待受理”。`,
    undo_assign: (caseNo: string) => `已撤销分配，${caseNo} 回到“待分配”。`,
  } as const satisfies Record<UndoMove, (caseNo: string) => string>,
  happened: {
    undo_accept: (by: string, at: string) => `${by}于 ${at} 受理了本案。`,
    undo_assign: (by: string, at: string, mediator: string | null) =>
      `${by}于 ${at} 将本案分配给${mediator ?? '调解员'}。`,
  } as const satisfies Record<
    UndoMove,
    (by: string, at: string, mediator: string | null) => string
  >,
  /** 10 minutes, while nothing followed: the time that remains. */
  remaining: (seconds: number) =>
    seconds >= 60 ? `可撤销，剩余 ${Math.floor(seconds / 60)} 分钟。` : '可撤销，剩余不足 1 分钟。',
} as const
