import 'server-only'
import { adjustSeat as storeAdjusted } from '@/lib/data/stores/conference/seat-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AdjustInput } from './conference.input'
import { loadOwnSeat } from './load-conference'

/** 静音、关画面、举手: what someone changes of the own seat. */
export const adjustSeat = defineUseCase({
  act: 'conference:adjust',
  input: AdjustInput,
  load: (db, input, { actor }) => loadOwnSeat(db, input, actor),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: () => allow(true),
  write: async (db, grant, _decided, _facts, input) => {
    const { meetingId, muted, pictureOff, hand, line, form } = input
    const change = { isMuted: muted, isPictureOff: pictureOff, hand, line, form }
    return (await storeAdjusted(db, grant, meetingId, change))
      ? allow(input)
      : refuse('NOT_IN_CONFERENCE')
  },
})
