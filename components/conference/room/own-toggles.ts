import type { SeatState } from '@/lib/queries/conference/load-view'
import type { HostActs, OwnActs, RunAct } from './use-acts'
import type { useOwnSending } from './use-own-sending'

/** What the buttons and the keys of the room switch. */
export function ownToggles({
  sending,
  own,
  acts,
  host,
  run,
}: {
  sending: Pick<ReturnType<typeof useOwnSending>, 'setWanted' | 'isMuted' | 'isPictureOff'>
  own: Pick<SeatState, 'form' | 'handAt' | 'isMutedByHost'> | null
  acts: OwnActs
  host: HostActs | null
  run: RunAct
}) {
  return {
    // Whom the host has muted raises the hand; a press now must open nothing later.
    mute: () =>
      own?.isMutedByHost
        ? undefined
        : sending.setWanted((all) => ({ ...all, isMuted: !sending.isMuted })),
    // Who takes part by sound or telephone comes back with a picture.
    picture: () =>
      own && own.form !== 'picture'
        ? run(acts.adjust, { form: 'picture' })
        : sending.setWanted((all) => ({ ...all, isPictureOff: !sending.isPictureOff })),
    hand: () => run(acts.adjust, { hand: own?.handAt ? 'off' : 'on' }),
    muteAll: () => (host ? run(host.moderate, { what: 'mute_all' }) : undefined),
  }
}
