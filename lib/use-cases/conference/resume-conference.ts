import 'server-only'
import { addMark, setState } from '@/lib/data/stores/conference/host-store'
import { decideResume } from '@/lib/domain/conference/decide-host'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ConferenceInput } from './conference.input'
import { loadHosted } from './load-conference'

/** 继续开会: the door opens again; each is let in by the host. */
export const resumeConference = defineUseCase({
  act: 'conference:resume',
  input: ConferenceInput,
  load: (db, input) => loadHosted(db, input),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts) => decideResume(facts),
  write: async (db, grant, resumed, { of }, input, { now }) => {
    if (!resumed) return allow(input)
    await setState(db, grant, of.id, 'open')
    await addMark(db, grant, of, { kind: 'resumed', at: now })
    return allow(input)
  },
})
