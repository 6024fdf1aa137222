import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'

type File = Pick<MyCaseView['file'], 'minutes' | 'abilities'>

/** The minutes that are being written, by their id; undefined where none are, or none may be. */
export function findOpenMinutes({ minutes, abilities }: File): string | undefined {
  if (!abilities.allowed.includes('open_minutes')) return undefined
  return minutes.find(({ state }) => state === 'draft')?.minutesId
}
