// 常用语: sentences that are inserted instead of typed. No article; docs/decisions/0070-phrases.md.
import { allow, refuse, type Decided } from '../refusal'
import { findUnknownWords, type PlaceholderWords } from './placeholders'

/** Where a phrase is offered. Stored: names never change. */
export const PHRASE_PLACES = ['contact', 'minutes', 'note', 'reply'] as const
export type PhrasePlace = (typeof PHRASE_PLACES)[number]

/**
 * How many phrases an institution, and a mediator, can keep for one place: more are not found
 * again.
 */
export const MAX_PHRASES = 20

export type Phrase = {
  readonly id: string
  /** null: the institution's. */
  readonly mediatorId: string | null
  readonly place: PhrasePlace
  readonly text: string
}

type NewPhrase = Omit<Phrase, 'id'>

/**
 * A new phrase: not one that its owner, or the institution, offers at the same place already. A
 * reply has in brackets only what a case can fill.
 * @param phrases those that the owner sees, of every place
 * @param words of the placeholders
 * @returns the phrase, or INPUT_INVALID
 */
export function decideAddPhrase(
  phrases: readonly Phrase[],
  added: NewPhrase,
  words: PlaceholderWords,
): Decided<NewPhrase> {
  if (added.place === 'reply' && findUnknownWords(added.text, words).length > 0)
    return refuse('INPUT_INVALID', {}, { text: 'UNKNOWN_PLACEHOLDER' })
  const there = phrases.filter(({ place }) => place === added.place)
  if (there.some(({ text }) => text === added.text))
    return refuse('INPUT_INVALID', {}, { text: 'PHRASE_THERE_ALREADY' })
  const own = there.filter(({ mediatorId }) => mediatorId === added.mediatorId)
  return own.length < MAX_PHRASES
    ? allow(added)
    : refuse('INPUT_INVALID', {}, { text: 'TOO_MANY_PHRASES' })
}
