import { randomUUID } from 'node:crypto'
import type { CaseStatus } from '@/lib/domain/case/status'
import { now } from '@/lib/platform/clock'
import type { UseCase } from '@/lib/use-cases/define-use-case'
import { layCase, type World } from './world'

// A person's act with an input that is sound in every field, and what several of them need.

export type SoundAct = {
  readonly name: string
  readonly act: UseCase<unknown>
  readonly who: keyof World['people']
  /** Lays what the act is done to, again each time, and returns the whole input. */
  readonly lay: (world: World) => Promise<Readonly<Record<string, unknown>>>
}

export const TEXT = '写明了的理由和经过'
export const TODAY = () => new Date(now().getTime() + 8 * 3_600_000).toISOString()
let serial = 0
export const freshSerial = () => ++serial
export const freshPhone = () => `1991${String(freshSerial()).padStart(7, '0')}`
export const freshHash = () => `${randomUUID()}${randomUUID()}`.replaceAll('-', '')

export const done = async <T>(
  act: Promise<{ readonly ok: boolean; readonly value?: T }>,
): Promise<T> => {
  const answer = await act
  if (!answer.ok) throw new Error(`could not be inserted: ${JSON.stringify(answer)}`)
  return answer.value!
}

export const caseIn =
  (status: CaseStatus, fields: Readonly<Record<string, unknown>> = {}) =>
  async (world: World) => ({ ...fields, caseId: (await layCase(world, { status })).id })
