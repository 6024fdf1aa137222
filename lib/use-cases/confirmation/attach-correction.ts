import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  addCorrectionFile,
  findCorrectionFiles,
  findWaiting,
} from '@/lib/data/stores/confirmation/correction-file-store'
import { decideAttach } from '@/lib/domain/confirmation/correction-files'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase, type ActContext } from '../define-use-case'
import { scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { AnnounceCorrectionFileInput, AttachCorrectionInput } from './confirmation-acts.input'
import { loadOwnConfirmation } from './load-own-confirmation'

async function load(
  db: Db,
  input: { readonly caseId: string; readonly confirmationId: string },
  { actor }: Pick<ActContext, 'actor'>,
) {
  const loaded = await loadOwnConfirmation(db, input)
  if (!loaded) return null
  const files = await findCorrectionFiles(db, loaded.confirmation.id)
  return { ...loaded, waiting: findWaiting(files, actor.id) }
}

/**
 * 发送补正的一份材料, before it is received: may this actor send one now? Writes nothing but a refusal.
 * `attachCorrection` decides again, because the application may move while the page is on its way.
 */
export const announceCorrectionFile = defineUseCase({
  act: 'confirmation:attach',
  input: AnnounceCorrectionFileInput,
  load,
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: (facts, _input, { actor }) => decideAttach(facts, actor.id, null),
  write: async () => allow(null),
})

/**
 * One page, checked and in storage already; it waits until the correction is answered. No event:
 * the answer's digest covers it.
 */
export const attachCorrection = defineUseCase({
  act: 'confirmation:attach',
  input: AttachCorrectionInput,
  load,
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: (facts, { sha256 }, { actor }) => decideAttach(facts, actor.id, sha256),
  write: async (db, grant, part, { confirmation }, input, { now }) => {
    const { caseId: _case, confirmationId: _confirmation, ...file } = input
    await addCorrectionFile(db, grant, confirmation, part.id, file, now)
    return allow(null)
  },
})
