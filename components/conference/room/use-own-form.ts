import { useEffect } from 'react'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import type { OwnMedia } from './use-own-media'

/**
 * What the form of the conference and of the own seat leaves of this page: by telephone its camera
 * and microphone are given back until that is over, and by sound alone no picture comes in either.
 */
export function useOwnForm(
  { form, own }: Pick<ConferenceView, 'form' | 'own'>,
  { pause }: Pick<OwnMedia, 'pause'>,
): { readonly isByTelephone: boolean; readonly receivesPictures: boolean } {
  const ownForm = own?.form ?? 'picture'
  const isByTelephone = form === 'telephone' || ownForm === 'telephone'
  useEffect(() => pause(isByTelephone), [pause, isByTelephone])
  return { isByTelephone, receivesPictures: ownForm === 'picture' && !isByTelephone }
}
