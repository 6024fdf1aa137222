import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { roomWords } from '@/lib/labels/zh-CN/hearing-room'
import type { CallNumber } from '@/lib/queries/conference/get-call-number'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import { Trouble } from './trouble-bar'

/** How one calls in: to which number, and what one says there. */
export function callWords(
  { phone, isBridge }: CallNumber,
  { caseNo, isHearing }: Pick<ConferenceView, 'caseNo' | 'isHearing'>,
): string {
  const words = roomWords(isHearing)
  if (phone === null) return words.callUnknown
  return isBridge ? ROOM.callBridge(phone, caseNo) : words.callHelp(phone)
}

/**
 * By telephone, everyone or the reader alone: since when, to which number, and the way back to
 * sound and picture. Of everyone only who presides takes it back.
 */
export function TelephoneNote({
  view,
  call,
  isHost,
  on,
}: {
  view: Pick<ConferenceView, 'form' | 'telephoneSince' | 'caseNo' | 'isHearing' | 'own'>
  call: CallNumber
  isHost: boolean
  on: Readonly<Record<'picture' | 'formBack', () => void>>
}) {
  const isOfAll = view.form === 'telephone'
  if (!isOfAll && view.own?.form !== 'telephone') return null
  const { telephoneFormHost, telephoneForm } = roomWords(view.isHearing)
  const words = isOfAll ? (isHost ? telephoneFormHost : telephoneForm) : ROOM.telephoneOwn
  const back = isOfAll
    ? isHost && { label: ROOM.formBack, onPress: on.formBack }
    : { label: ROOM.reconnect, onPress: on.picture }
  return (
    <Trouble tone="info" acts={back ? [back] : []}>
      {words}
      {view.telephoneSince === null ? null : ROOM.telephoneSince(view.telephoneSince)}
      {isHost ? null : callWords(call, view)}
      {ROOM.devicesOff}
    </Trouble>
  )
}
