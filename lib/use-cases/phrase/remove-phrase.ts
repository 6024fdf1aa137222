import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findPhrases,
  lockPhrases,
  removePhrase as storeRemoval,
} from '@/lib/data/stores/phrase/phrase-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { RemovePhraseInput } from './phrase.input'

/** 删除常用语. Texts in which it was inserted keep it. */
export const removePhrase = defineUseCase({
  act: 'phrase:remove',
  input: RemovePhraseInput,
  load: async (db, { phraseId }, { actor }) => {
    await lockPhrases(db, actor.role === 'mediator' ? actor.id : actor.institutionId)
    return (await findPhrases(db)).find(({ id }) => id === phraseId) ?? null
  },
  // A mediator reads the institution's phrases too, which only an administrator removes.
  scope: ({ mediatorId }, actor) => ({ institutionId: actor.institutionId, mediatorId }),
  target: () => null,
  subject: (_phrase, actor) => tenantOf(actor),
  decide: (phrase) => allow(phrase),
  write: async (db, grant, { id: phraseId, mediatorId, text }, _phrase, _input, { actor, now }) => {
    await storeRemoval(db, grant, phraseId, now)
    await appendEvent(db, {
      event: {
        kind: 'phrase.removed',
        data: { phraseId, text: mediatorId === null ? text : null },
      },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ phraseId })
  },
})
