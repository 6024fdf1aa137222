import { useEffect, useMemo, useRef, useState } from 'react'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import type { LocalMedia } from '../transport/media-transport'

export type Wanted = { readonly isMuted: boolean; readonly isPictureOff: boolean }

/**
 * What this page sends of the own sound and picture: at once as the user wants it, less what the
 * host or the form of the conference takes away. `report` says it to the server where that shows
 * something else to the others.
 */
export function useOwnSending(
  { own, form }: Pick<ConferenceView, 'own' | 'form'>,
  devices: LocalMedia,
  isFollowed: boolean,
  report: (fields: Readonly<Record<'muted' | 'pictureOff', 'on' | 'off'>>) => void,
) {
  const isMutedByHost = own?.isMutedByHost ?? false
  const [wanted, setWanted] = useState<Wanted>({
    isMuted: own?.isMuted ?? false,
    isPictureOff: own?.isPictureOff ?? false,
  })
  const [wasMutedByHost, setMutedByHost] = useState(isMutedByHost)
  if (isMutedByHost !== wasMutedByHost) {
    setMutedByHost(isMutedByHost)
    // Whom the host allows to speak again opens the microphone, not the host.
    if (isMutedByHost) setWanted({ ...wanted, isMuted: true })
  }
  const isMuted = wanted.isMuted || isMutedByHost || devices.audio === null
  const hasForm = form === 'picture' && (own?.form ?? 'picture') === 'picture'
  const isPictureOff = wanted.isPictureOff || devices.video === null
  const audio = isMuted ? null : devices.audio
  const video = isPictureOff || !hasForm ? null : devices.video

  const latest = useRef(report)
  useEffect(() => {
    latest.current = report
  })
  const isShownMuted = own?.isMuted
  const isShownOff = own?.isPictureOff
  useEffect(() => {
    if (!isFollowed || isShownMuted === undefined) return
    if (isShownMuted === isMuted && isShownOff === isPictureOff) return
    latest.current({ muted: isMuted ? 'on' : 'off', pictureOff: isPictureOff ? 'on' : 'off' })
  }, [isFollowed, isMuted, isPictureOff, isShownMuted, isShownOff])

  const media = useMemo<LocalMedia>(() => ({ audio, video }), [audio, video])
  return { media, isMuted, isPictureOff, wanted, setWanted }
}
