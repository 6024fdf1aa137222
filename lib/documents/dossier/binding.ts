import 'server-only'
import { makeThreadDialogue } from '@/lib/platform/thread-dialogue'
import type { BindingAnswer, BindingPart, BindingQuestion } from './binding-order'
import { startBindingThread } from './start-binding-thread'

/** All work of the thread for one dossier; three hundred pages take some seconds. */
const MOST_MILLISECONDS = 10 * 60_000

type End = Omit<Extract<BindingQuestion, { is: 'end' }>, 'is'>

/** One dossier that is being put together in a thread of its own. */
export type Binding = {
  /** Adds an item, whose bytes are handed over; how many pages it has. */
  readonly addItem: (part: BindingPart) => Promise<number>
  readonly finish: (end: End) => Promise<Extract<BindingAnswer, { is: 'bound' }>>
  /** Ends the thread, whatever it does. */
  readonly end: () => Promise<void>
}

/**
 * Starts to bind. Every function throws where the thread has ended, its time is over or its memory.
 */
export function openBinding(): Binding {
  const dialogue = makeThreadDialogue<BindingQuestion, BindingAnswer>(
    startBindingThread(),
    MOST_MILLISECONDS,
  )
  const ask = async (question: BindingQuestion, transferred: readonly ArrayBuffer[]) => {
    const answer = await dialogue.ask(question, transferred)
    if (!answer.ok) throw new Error(`a dossier is too large to bind: ${answer.refusal.limit}`)
    return answer.value
  }
  return {
    async addItem(part) {
      const answer = await ask({ is: 'part', part }, [part.bytes.buffer])
      if (answer.is !== 'added') throw new Error('the binding thread lost its order')
      return answer.pages
    },
    async finish(end) {
      const parts = [...end.front, ...end.back, end.numbers]
      const answer = await ask(
        { is: 'end', ...end },
        parts.map(({ buffer }) => buffer),
      )
      if (answer.is !== 'bound') throw new Error('the binding thread lost its order')
      return answer
    },
    end: dialogue.end,
  }
}
