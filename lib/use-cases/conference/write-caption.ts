import 'server-only'
import { findViewers, writeBoard } from '@/lib/data/stores/conference/board-store'
import { decideCaption } from '@/lib/domain/conference/decide-board'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { CaptionInput } from './conference.input'
import { loadHosted } from './load-conference'

/** 打字幕: one line for everyone in the host's hall, until it is replaced or cleared. */
export const writeCaption = defineUseCase({
  act: 'conference:caption',
  input: CaptionInput,
  load: async (db, input) => {
    const hosted = await loadHosted(db, input)
    return hosted && { ...hosted, seats: await findViewers(db, hosted.of.caseId, hosted.seats) }
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts) => decideCaption(facts),
  write: async (db, grant, hall, { of }, input) => {
    await writeBoard(db, grant, of, hall, { caption: input.words })
    return allow(input)
  },
})
