import { randomUUID } from 'node:crypto'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { addNote } from '@/lib/use-cases/note/add-note'
import { confirmFacts } from '@/lib/use-cases/fact/confirm-facts'
import { recordFact } from '@/lib/use-cases/fact/record-fact'
import { takeNoteBack } from '@/lib/use-cases/note/take-note-back'
import { withdrawFact } from '@/lib/use-cases/fact/withdraw-fact'
import { layNote } from './notes'
import { layFact } from './undisputed-facts'
import { TEXT, type SoundAct } from './sound-act'
import { layCase } from './world'

const today = () => toLocalDate(new Date())

/** Sound inputs of the acts on undisputed facts and notes. */
export const SOUND_FACT_ACTS: readonly SoundAct[] = [
  {
    name: '记载无争议事实',
    act: recordFact,
    who: 'mediatorA',
    lay: async (world) => {
      const { id } = await layCase(world, { status: 'in_mediation' })
      return { caseId: id, factId: randomUUID(), text: TEXT, correctsId: await layFact(id) }
    },
  },
  {
    name: '核对无争议事实',
    act: confirmFacts,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      const answers = { [await layFact(id)]: 'confirms' }
      return { caseId: id, partyId: applicantId, answers, how: 'oral_recorded', on: today() }
    },
  },
  {
    name: '撤回无争议事实',
    act: withdrawFact,
    who: 'mediatorA',
    lay: async (world) => {
      const { id } = await layCase(world, { status: 'in_mediation' })
      return { caseId: id, factId: await layFact(id), reason: TEXT }
    },
  },
  {
    name: '记备忘',
    act: addNote,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      const note = { noteId: randomUUID(), audience: 'caucus', partyId: applicantId, words: TEXT }
      return { caseId: id, ...note }
    },
  },
  {
    name: '收回备忘',
    act: takeNoteBack,
    who: 'mediatorA',
    lay: async (world) => {
      const { id } = await layCase(world, { status: 'in_mediation' })
      return { caseId: id, noteId: await layNote(id) }
    },
  },
]
