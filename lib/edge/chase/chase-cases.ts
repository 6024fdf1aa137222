import 'server-only'
import { z } from 'zod'
import { CHASED_AT_ONCE } from '@/lib/domain/chase/decide-chase'
import { allow, refuse } from '@/lib/domain/refusal'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { readInput } from '@/lib/platform/read-input'
import { chaseCase } from '@/lib/use-cases/chase/chase-case'
import { composeUseCase } from '@/lib/use-cases/define-use-case'

const Several = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(one).min(1, 'CHOOSE_ONE').max(CHASED_AT_ONCE, 'CHOOSE_ONE'),
  )

/**
 * `case`: “caseId:chaseId:node” of each chosen case; the second id is chosen by the form, which
 * showed the point.
 */
const ChaseCasesInput = z.strictObject({
  case: Several(z.string().regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}(:[a-z]+)?$/, 'CHOOSE_ONE')),
  note: z.string().optional(),
})

export type ChasedCases = {
  readonly sent: readonly string[]
  /** Those that were not sent, each in a sentence. */
  readonly refused: readonly string[]
}

/** 催办 of one case or several, one act each: what is refused for one case keeps no other waiting. */
export const chaseCases = composeUseCase<ChasedCases>({
  act: 'case:chase',
  perform: async (actor, rawInput) => {
    const parsed = readInput(ChaseCasesInput, rawInput)
    if (!parsed.ok) return parsed
    const { case: chosen, note } = parsed.value
    const sent: string[] = []
    const refused: string[] = []
    for (const each of chosen) {
      const [caseId, chaseId, node] = each.split(':')
      const outcome = await chaseCase(actor, {
        caseId,
        chaseId,
        ...(node && { node }),
        ...(note && { note }),
      })
      if (outcome.ok) sent.push(outcome.value.caseNo)
      // A note that cannot be sent is a mistake of the form; nothing was sent.
      else if (outcome.refusal.code === 'INPUT_INVALID') return outcome
      else if (chosen.length === 1) return outcome
      else refused.push(refusalSentence(outcome.refusal, now()))
    }
    return sent.length > 0 || refused.length > 0 ? allow({ sent, refused }) : refuse('NOT_FOUND')
  },
})
