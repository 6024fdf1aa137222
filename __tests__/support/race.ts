import { ownerClient } from './world'
import type { Decided } from '@/lib/domain/refusal'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { tries } from './tries'

// Two people at once: exactly one wins, the others read who did what and when.

export const TRIALS = tries(5)

export type Attempt = () => Promise<Decided<unknown>>

/** Runs the contenders at once; returns the winner's index and the losers' sentences. */
export async function race(
  attempts: readonly Attempt[],
): Promise<{ winners: number[]; sentences: string[] }> {
  const answers = await Promise.all(attempts.map((attempt) => attempt()))
  const sentences = answers.flatMap((answer) =>
    answer.ok ? [] : [refusalSentence(answer.refusal, new Date())],
  )
  return { winners: answers.flatMap((answer, index) => (answer.ok ? [index] : [])), sentences }
}

/** How many events of acts the case has. */
export async function movesOf(caseId: string): Promise<number> {
  const db = await ownerClient()
  const { rows } = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM events WHERE case_id = $1
      AND kind NOT IN ('act.refused', 'contact.recorded')`,
    [caseId],
  )
  return rows[0]!.count
}

/** Names the one who won, and when. */
export const WHO_AND_WHEN = /已于 \d{2}:\d{2} 由(林敏|周正|谢岚)/
