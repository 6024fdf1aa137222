import 'server-only'
import { endUpload as setDue } from '@/lib/data/stores/recording/chunk-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadSent } from './load-sent'
import { EndUploadInput } from './recording.input'

/** The recorder has sent everything of a recording that was stopped: its file is made now. */
export const endUpload = defineUseCase({
  act: 'recording:upload',
  input: EndUploadInput,
  load: (db, input) => loadSent(db, input),
  scope: ({ scope }) => scope,
  target: () => null,
  subject: ({ subject }) => subject,
  decide: ({ recording: { state } }) =>
    state === 'running' || state === 'proposed' ? refuse('RECORDING_NOT_NOW') : allow(state),
  write: async (db, grant, state, { recording }, input, { now }) => {
    if (state === 'stopped') await setDue(db, grant, recording.id, now)
    return allow(input)
  },
})
