import 'server-only'
import { addMessageFiles, findMessageFiles } from '@/lib/data/stores/thread/message-file-store'
import { digestMessage } from '@/lib/data/stores/thread/message-store'
import { Confidential } from '@/lib/domain/audience/confidential'
import { decideSay } from '@/lib/domain/thread/message'
import { decideMessageFiles } from '@/lib/domain/thread/message-files'
import { refuse, allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadTalk } from './load-talk'
import { AttachInput } from './thread-acts.input'
import { writeMessage } from './write-message'

/**
 * 发送照片、文件和语音: a message whose files are checked and in storage already. What holds for words holds
 * for it. `isNew`: false where it was there already, so that these files are named by no row.
 */
export const attach = defineUseCase({
  act: 'message:attach',
  input: AttachInput,
  load: async (db, { caseId, partyId }, { actor }) => {
    const talk = await loadTalk(db, caseId, actor, { partyId })
    return talk && { ...talk, files: await findMessageFiles(db, caseId) }
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { messageId, topicId, partyId, words, files }, { now }) => {
    const { author } = facts
    if (!author) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
    const hashes = files.map(({ sha256 }) => sha256)
    const digest = digestMessage(messageId, words, hashes)
    const where =
      topicId === undefined ? { topicId: null, partyId: partyId ?? '' } : { topicId, partyId: null }
    const saying = decideSay(facts, { ...where, messageId, digest }, now)
    if (!saying.ok || !saying.value) return saying.ok ? allow(null) : saying
    const fits = decideMessageFiles(
      { hasWords: Confidential.isFilled(words), files },
      { ownFiles: facts.files.filter(({ isOwn }) => isOwn).length },
    )
    return fits.ok ? allow({ ...saying.value, author, digest }) : fits
  },
  write: async (db, grant, saying, facts, { messageId, topicId, words, files }, { now }) => {
    const there = { caseId: facts.id, caseNo: facts.caseNo, messageId, isNew: false }
    if (!saying) return allow(there)
    const message = {
      ...saying,
      id: messageId,
      topicId: topicId ?? null,
      words,
      rephrasesId: null,
      offer: null,
      fileCount: files.length,
    }
    const written = await writeMessage(db, grant, facts, message, now)
    if (!written.ok || !written.value.isNew) return written
    const { id: caseId, courtId, holderId } = facts
    const { audience } = saying
    await addMessageFiles(db, grant, { id: messageId, caseId, courtId, holderId, audience }, files)
    return written
  },
})
