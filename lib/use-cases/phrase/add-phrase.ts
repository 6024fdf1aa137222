import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  addPhrase as storePhrase,
  findPhrases,
  lockPhrases,
} from '@/lib/data/stores/phrase/phrase-store'
import { tenantOf, type Actor } from '@/lib/domain/access/roles'
import { decideAddPhrase } from '@/lib/domain/phrase/decide-phrase'
import { allow } from '@/lib/domain/refusal'
import { placeholderWord } from '@/lib/labels/zh-CN/reply-picker'
import { defineUseCase } from '../define-use-case'
import { AddPhraseInput } from './phrase.input'

const ownerOf = (actor: Actor) => (actor.role === 'mediator' ? actor.id : null)

/** 添加常用语: an administrator for all mediators of the institution, a mediator for their own use. */
export const addPhrase = defineUseCase({
  act: 'phrase:add',
  input: AddPhraseInput,
  load: async (db, _input, { actor }) => {
    await lockPhrases(db, ownerOf(actor) ?? actor.institutionId)
    return findPhrases(db)
  },
  scope: (_phrases, actor) => ({ institutionId: actor.institutionId, mediatorId: ownerOf(actor) }),
  target: () => null,
  subject: (_phrases, actor) => tenantOf(actor),
  decide: (phrases, phrase, { actor }) =>
    decideAddPhrase(phrases, { ...phrase, mediatorId: ownerOf(actor) }, placeholderWord),
  write: async (db, grant, phrase, _phrases, _input, { actor, now }) => {
    const phraseId = await storePhrase(db, grant, phrase, now)
    const text = phrase.mediatorId === null ? phrase.text : null
    await appendEvent(db, {
      event: { kind: 'phrase.added', data: { phraseId, text } },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ phraseId })
  },
})
