// Whether a case may go from one stage to another: the table of stage-moves.ts applied to its
// facts.
import { decideMove, type CaseFacts } from '../case/lifecycle'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import type { StageFacts } from './court-step'
import type { CourtStage } from './stage'
import { STAGE_STEPS, type StageMove } from './stage-moves'

/**
 * Does the table allow this step? `to` chooses where a move leads to more than one stage.
 * @returns the next stage, or COURT_STAGE with what was done last, by whom and when
 */
export function decideStage(
  move: StageMove,
  facts: CaseFacts & Pick<StageFacts, 'courtStage'>,
  to: (next: CourtStage) => boolean = () => true,
): Decided<CourtStage> {
  const moved = decideMove(move, facts)
  if (!moved.ok) return moved
  const { courtStage: stage = null, lastAct, lastActBy, lastActAt } = facts
  const step = STAGE_STEPS[move].find(([from, next]) => from === stage && to(next))
  return step
    ? allow(step[1])
    : refuse('COURT_STAGE', {
        move,
        stage,
        lastAct,
        by: lastActBy,
        at: lastActAt.toISOString(),
      })
}

/**
 * A day that the court records is not to come, and not before the institution handed over: a clerk
 * records later what was done.
 * @returns the mistake of the field `on`; null where there is none
 */
export function findDayMistake(
  on: LocalDate,
  { pack }: Pick<StageFacts, 'pack'>,
  today: LocalDate,
): Decided<never> | null {
  if (on > today) return refuse('INPUT_INVALID', {}, { on: 'DAY_AFTER_TODAY' })
  return pack && on < pack.on ? refuse('INPUT_INVALID', {}, { on: 'BEFORE_HAND_OVER' }) : null
}
