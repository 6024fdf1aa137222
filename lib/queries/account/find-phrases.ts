import 'server-only'
import { z } from 'zod'
import { findPhrases } from '@/lib/data/stores/phrase/phrase-store'
import { PHRASE_PLACES, type Phrase } from '@/lib/domain/phrase/decide-phrase'
import { phrasePlace } from '@/lib/labels/zh-CN/phrase'
import { COMMON_PHRASES } from '@/lib/labels/zh-CN/phrase-picker'
import { defineSqlQuery } from '../define-query'

export type PhraseGroup = {
  /** 联系记录, 调解笔录 … */
  readonly place: string
  readonly phrases: readonly { readonly id: string; readonly text: string }[]
}

export type PhrasesView = {
  readonly shared: readonly PhraseGroup[]
  /** null: an administrator, who keeps the institution's. */
  readonly own: readonly PhraseGroup[] | null
}

/** 常用语, by the texts in which they are offered. */
export const getPhrases = defineSqlQuery({
  act: 'phrase:list',
  input: z.strictObject({}),
  load: (db) => findPhrases(db),
  present: (phrases, { actor }): PhrasesView => ({
    shared: groupByPlace(phrases.filter(({ mediatorId }) => mediatorId === null)),
    own:
      actor.role === 'mediator'
        ? groupByPlace(phrases.filter(({ mediatorId }) => mediatorId !== null))
        : null,
  }),
})

/**
 * What the form of one place offers: the product's sentences, the institution's, the mediator's
 * own.
 */
export const findPhrasesFor = defineSqlQuery({
  act: 'phrase:list',
  input: z.strictObject({ place: z.enum(PHRASE_PLACES) }),
  load: (db) => findPhrases(db),
  present: (phrases, _context, { place }): readonly string[] => [
    ...new Set([
      ...COMMON_PHRASES[place],
      ...phrases.filter((phrase) => phrase.place === place).map(({ text }) => text),
    ]),
  ],
})

function groupByPlace(phrases: readonly Phrase[]): readonly PhraseGroup[] {
  return PHRASE_PLACES.map((place) => ({
    place: phrasePlace[place],
    phrases: phrases
      .filter((phrase) => phrase.place === place)
      .map(({ id, text }) => ({ id, text })),
  })).filter((group) => group.phrases.length > 0)
}
