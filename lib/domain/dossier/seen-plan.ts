// What a page showed before a hand-over, so that nothing else is handed over than what was seen.
import { COURT_STAGES, type CourtStage } from '../court-stage/stage'
import type { HandOverPlan, PackMaterial } from './hand-over'

/**
 * What the page showed of a plan, in one value: which materials go and which stay, with their
 * contents, and at which stage the case was at its court.
 */
export function hashOfPlan(
  { kind, items, kept }: HandOverPlan,
  stage: CourtStage | null,
  sha256: (text: string) => string,
): string {
  const idsOf = (materials: readonly PackMaterial[]) =>
    materials.map(({ id, sha256: hash, title }) => [id, hash, title])
  return sha256(JSON.stringify([kind, stage, idsOf(items), idsOf(kept)]))
}

/**
 * Did the page show this plan at another stage: was something done at the court since, and nothing
 * in the dossier?
 */
export function wasAtOtherStage(
  plan: HandOverPlan,
  seen: string,
  sha256: (text: string) => string,
): boolean {
  return [null, ...COURT_STAGES].some((stage) => hashOfPlan(plan, stage, sha256) === seen)
}
