import { z } from 'zod'
import { Confidential } from '@/lib/domain/audience/confidential'
import { CaseId, plainLineEnds } from '@/lib/domain/case/input-atoms'
import {
  HOLD_REASON_AT_MOST,
  MESSAGE_AT_MOST,
  QUESTION_AT_MOST,
  TOPIC_TITLE_AT_MOST,
} from '@/lib/domain/thread/message-limits'

const Id = z.uuid('NOT_FOUND_ID')

const textUpTo = (characters: number) =>
  z
    .string('REQUIRED')
    .overwrite(plainLineEnds)
    .trim()
    .min(1, 'REQUIRED')
    .max(characters, 'TOO_LONG')
const wordsUpTo = (characters: number) =>
  textUpTo(characters).transform((words) => Confidential.of(words))

/** An instant as the options of a deadline carry it. */
const Deadline = z
  .string('REQUIRED')
  .pipe(z.iso.datetime('CHOOSE_ONE'))
  .transform((text) => new Date(text))

export const OpenTopicInput = z.strictObject({
  caseId: CaseId,
  /** Chosen by the form, so that a form sent twice has one effect. */
  topicId: Id,
  title: textUpTo(TOPIC_TITLE_AT_MOST),
  question: textUpTo(QUESTION_AT_MOST),
  dueAt: Deadline,
})

export const ExtendTopicInput = z.strictObject({ caseId: CaseId, topicId: Id, dueAt: Deadline })

export const CloseTopicInput = z.strictObject({ caseId: CaseId, topicId: Id })

/** Into a topic, or into the conversation of one party with the mediators: one of the two. */
export const SayInput = z
  .strictObject({
    caseId: CaseId,
    /** Chosen by the form, so that a form sent twice is one message. */
    messageId: Id,
    topicId: Id.optional(),
    partyId: Id.optional(),
    words: wordsUpTo(MESSAGE_AT_MOST),
  })
  .refine(({ topicId, partyId }) => (topicId === undefined) !== (partyId === undefined), {
    path: ['topicId'],
    message: 'CHOOSE_ONE',
  })

export const TakeMessageBackInput = z.strictObject({ caseId: CaseId, messageId: Id })

export const HoldMessageInput = z.strictObject({
  caseId: CaseId,
  messageId: Id,
  reason: wordsUpTo(HOLD_REASON_AT_MOST),
})

export const ReleaseMessageInput = TakeMessageBackInput

export const RephraseInput = z.strictObject({
  caseId: CaseId,
  messageId: Id,
  /** The message that was held. */
  heldId: Id,
  words: wordsUpTo(MESSAGE_AT_MOST),
})
