// 整理成笔录: a round of 异步调解 in lines of a draft. Sources: 在线调解规则 第18, 22条;
// docs/decisions/0062-minutes.md, 0109-message-files.md.
import { allow, refuse, type Decided } from '../refusal'
import type { QuotableMessage } from '../thread/quotable'
import { decideWrite, type WriteFacts } from './decide-write'
import type { MinutesEntry, NewEntry } from './minutes'

/** Lines of one summary. */
export const SUMMARY_LINES_AT_MOST = 40

/**
 * A line in the mediator's words, and what it was made of; without a text nothing of it goes into
 * the minutes.
 */
export type SummaryLine = Pick<NewEntry, 'id' | 'section' | 'speakerId' | 'text'> & {
  readonly messageIds: readonly string[]
}

export type Summary = {
  readonly entries: readonly MinutesEntry[]
  /** Of the entries that are added, the messages of each. */
  readonly sources: readonly { readonly entryId: string; readonly messageId: string }[]
}

/**
 * Adds lines to a draft. Each names at least one message that all can read, of the topic that is
 * summed up; an offer goes among the proposals only, which no court reads (第18条). The same summary
 * sent again adds nothing.
 * @param quotable of the topic
 * @returns the entries to add; or INPUT_INVALID and what `decideWrite` refuses
 */
export function decideSumUp(
  facts: WriteFacts,
  quotable: readonly QuotableMessage[],
  lines: readonly SummaryLine[],
  context: { readonly now: Date },
): Decided<Summary> {
  const batch: NewEntry[] = []
  for (const [index, line] of lines.entries()) {
    if (line.text === '') continue
    const said = line.messageIds.map((id) => quotable.find((message) => message.id === id))
    const [first] = said
    if (!first || said.includes(undefined))
      return refuse('INPUT_INVALID', {}, { [`lines.${index}.text`]: 'NOT_SAID_TO_ALL' })
    if (line.section !== 'proposal' && said.some((message) => message?.isOffer))
      return refuse('INPUT_INVALID', {}, { [`lines.${index}.section`]: 'OFFER_IS_PROPOSAL' })
    const { messageIds: _, ...entry } = line
    batch.push({ ...entry, saidAt: first.sentAt, replaces: null })
  }
  if (batch.length === 0) return refuse('INPUT_INVALID', {}, { 'lines.0.text': 'SUMMARY_EMPTY' })
  const written = decideWrite(facts, batch, context)
  if (!written.ok) return written
  const added = new Set(written.value.map(({ id }) => id))
  return allow({
    entries: written.value,
    sources: lines.flatMap(({ id: entryId, messageIds }) =>
      added.has(entryId) ? messageIds.map((messageId) => ({ entryId, messageId })) : [],
    ),
  })
}
