// Whether sound and picture pass, by the relay of the installation. No article;
// docs/decisions/0148-forwarded-conferences.md.
import type { Advice, Grade } from './device-findings'

export const RELAY_RESULTS = ['passes', 'detour', 'blocked'] as const
/** `detour`: UDP does not pass; over TCP they are late where the line loses something. */
export type RelayResult = (typeof RELAY_RESULTS)[number]

/** Did the relay answer by UDP, and by TCP; null: the installation has no such address. */
export type RelayAnswers = { readonly udp: boolean | null; readonly tcp: boolean | null }

/** @returns null: there is no relay, and nothing is shown */
export function findRelayResult({ udp, tcp }: RelayAnswers): RelayResult | null {
  if (udp === null && tcp === null) return null
  if (udp === true || (udp === null && tcp === true)) return 'passes'
  return tcp === true ? 'detour' : 'blocked'
}

/** `turns:` is TCP unless it says otherwise, `turn:` is UDP. */
export function usesUdp(url: string): boolean {
  const transport = /[?&]transport=(udp|tcp)\b/.exec(url)?.[1]
  return transport === undefined ? url.startsWith('turn:') : transport === 'udp'
}

const GRADES = { passes: 'fine', detour: 'weak', blocked: 'bad' } as const
export const gradeRelay = (result: RelayResult): Grade => GRADES[result]

/** What someone does about it: it is the network that does not let it pass. */
export function adviseOnRelay(result: RelayResult): readonly Advice[] {
  if (result === 'passes') return []
  return result === 'detour' ? ['other_network'] : ['other_network', 'open_again']
}
