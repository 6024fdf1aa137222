import { z } from 'zod'
import { Confidential } from '@/lib/domain/audience/confidential'
import { CaseId, plainLineEnds } from '@/lib/domain/case/input-atoms'
import {
  HOLD_REASON_AT_MOST,
  MESSAGE_AT_MOST,
  QUESTION_AT_MOST,
  TOPIC_TITLE_AT_MOST,
} from '@/lib/domain/thread/message-limits'
import { MESSAGE_FILE_KINDS } from '@/lib/domain/thread/message-files'

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

export const ContinueTopicInput = z.strictObject({
  caseId: CaseId,
  /** Of the new round, chosen by the form. */
  topicId: Id,
  /** The round before. */
  continuesId: Id,
  question: textUpTo(QUESTION_AT_MOST),
  dueAt: Deadline,
})

export const ExtendTopicInput = z.strictObject({ caseId: CaseId, topicId: Id, dueAt: Deadline })

export const CloseTopicInput = z.strictObject({ caseId: CaseId, topicId: Id })

/** Into a topic, or into the conversation of one party with the mediators: one of the two. */
const isInOneConversation = (where: { readonly topicId?: string; readonly partyId?: string }) =>
  (where.topicId === undefined) !== (where.partyId === undefined)
const ONE_CONVERSATION = { path: ['topicId'], message: 'CHOOSE_ONE' }

const Said = {
  caseId: CaseId,
  /** Chosen by the form, so that a form sent twice is one message. */
  messageId: Id,
  topicId: Id.optional(),
  partyId: Id.optional(),
}

export const SayInput = z
  .strictObject({ ...Said, words: wordsUpTo(MESSAGE_AT_MOST) })
  .refine(isInOneConversation, ONE_CONVERSATION)

const HASH = /^[0-9a-f]{64}$/

/** Fields of a message with files, as its form sends them; beside files there may be no words. */
export const AttachFields = z
  .strictObject({
    ...Said,
    words: z.string().default(''),
    /** Of the voice message, if there is one. */
    seconds: z.coerce.number('MALFORMED').int('MALFORMED').min(1, 'MALFORMED').optional(),
  })
  .refine(isInOneConversation, ONE_CONVERSATION)

/** The same with the files, checked and in storage. */
export const AttachInput = z
  .strictObject({
    ...Said,
    words: z
      .string()
      .overwrite(plainLineEnds)
      .trim()
      .max(MESSAGE_AT_MOST, 'TOO_LONG')
      .transform((words) => Confidential.of(words)),
    files: z.array(
      z.strictObject({
        kind: z.enum(MESSAGE_FILE_KINDS),
        fileName: z
          .string()
          .min(1, 'REQUIRED')
          .max(205, 'TOO_LONG')
          .refine((name) => !/[/\\]/.test(name) && !/^\.+$/.test(name), 'FILE_NAME_FORMAT')
          .transform((name) => Confidential.of(name)),
        mediaType: z.string().max(100),
        size: z.int().min(1),
        sha256: z.string().regex(HASH),
        storageKey: z.string().regex(HASH),
        seconds: z.int().min(1).nullable(),
      }),
    ),
  })
  .refine(isInOneConversation, ONE_CONVERSATION)

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
