import 'server-only'
import { savePreference } from '@/lib/data/stores/list/preference-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SavePreferenceInput } from './save-preference.input'

/**
 * Stores how one person views a list. It concerns no one else and no case, so it writes no event: a
 * log of hidden columns would bury the acts that matter.
 */
export const saveListPreference = defineUseCase({
  act: 'preference:save',
  input: SavePreferenceInput,
  load: async () => ({}),
  scope: (_facts, actor) => ({ accountId: actor.id }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (_facts, { hidden, density }) => allow({ hidden: [...new Set(hidden)], density }),
  write: async (db, grant, preference, _facts, { list }, { now }) => {
    await savePreference(db, grant, list, preference, now)
    return allow({ list })
  },
})
