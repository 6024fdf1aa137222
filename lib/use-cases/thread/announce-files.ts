import 'server-only'
import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { allow, refuse } from '@/lib/domain/refusal'
import { isTalkOpen } from '@/lib/domain/thread/topic'
import { defineUseCase } from '../define-use-case'
import { loadTalk } from './load-talk'

/**
 * 发送照片、文件和语音, before they are received: may this actor say anything in this case at all? Writes
 * nothing but a refusal. `attach` decides again, for the one conversation, because the case may
 * change while the files are on their way.
 */
export const announceFiles = defineUseCase({
  act: 'message:attach',
  input: z.strictObject({ caseId: CaseId }),
  load: (db, { caseId }, { actor }) => loadTalk(db, caseId, actor),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: ({ author, status }) => {
    if (!author) return refuse('NOT_FOUND')
    return isTalkOpen(status) ? allow(null) : refuse('TALK_OVER')
  },
  write: async () => allow(null),
})
