import { addPhrase } from '@/lib/use-cases/phrase/add-phrase'
import { removePhrase } from '@/lib/use-cases/phrase/remove-phrase'
import { done, freshSerial, type SoundAct } from './sound-act'
import type { World } from './world'

const freshPhrase = () => ({ place: 'contact', text: `常用语${freshSerial()}。` })

export const SOUND_PHRASE_ACTS: readonly SoundAct[] = [
  { name: '添加常用语', act: addPhrase, who: 'adminA', lay: async () => freshPhrase() },
  {
    name: '删除常用语',
    act: removePhrase,
    who: 'mediatorA',
    lay: async (world: World) => {
      const { phraseId } = await done(addPhrase(world.people.mediatorA, freshPhrase()))
      return { phraseId }
    },
  },
]
