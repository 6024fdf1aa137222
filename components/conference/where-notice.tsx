import { Notice } from '@/components/ui/notice'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { conferenceWords } from '@/lib/labels/zh-CN/hearing-room'
import type { ConferenceView } from '@/lib/queries/conference/load-view'

/** Where the reader is, and why the door is still closed. */
export function WhereNotice({ view }: { view: ConferenceView }) {
  const { tone, words } = whereOf(view)
  return <Notice tone={tone}>{words}</Notice>
}

function whereOf({ state, own, privateWith, isMediator, isHearing }: ConferenceView): {
  readonly tone: 'ok' | 'warn' | 'info'
  readonly words: string
} {
  const say = conferenceWords(isHearing)
  if (state === 'ended') return { tone: 'info', words: CONFERENCE.over }
  if (own?.hall === 'out') return { tone: 'warn', words: say.out }
  if (state === 'waiting')
    return { tone: 'info', words: isMediator ? CONFERENCE.openFirst : say.notYetOpened }
  if (state === 'paused') return { tone: 'warn', words: CONFERENCE.paused }
  if (privateWith !== null) {
    const side = CONFERENCE.sideOf(privateWith)
    if (isMediator) return { tone: 'warn', words: CONFERENCE.privatelyAsMediator(side) }
    return own?.hall === 'private'
      ? { tone: 'ok', words: CONFERENCE.privately }
      : { tone: 'info', words: CONFERENCE.privateElsewhere(side) }
  }
  return own?.hall === 'joint'
    ? { tone: 'ok', words: CONFERENCE.joint }
    : { tone: 'info', words: isMediator ? CONFERENCE.entering : say.waiting }
}
