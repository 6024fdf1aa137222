import { SENTENCE, sendJson } from './referral-api'
import { ownerClient } from './world'

/** A body with one mistake: at which path it is reported, and words that the sentence contains. */
export type Mistake = readonly [title: string, body: unknown, path: string, words: string]

async function countCases(): Promise<number> {
  const owner = await ownerClient()
  const { rows } = await owner.query<{ cases: number }>('SELECT count(*)::int AS cases FROM cases')
  return rows[0]!.cases
}

/** Each mistake is refused in one sentence at its path, and no case is made of it. */
export function testMistakes(mistakes: readonly Mistake[], keyOf: () => string): void {
  test.each(mistakes)('%s：不建成案件', async (_title, body, path, words) => {
    const before = await countCases()
    const { status, body: answer } = await sendJson(body, { key: keyOf() })
    expect(status).toBe(422)
    expect(answer.errors).toEqual({ [path]: expect.stringMatching(SENTENCE) })
    expect(answer.errors?.[path]).toContain(words)
    expect(answer.message).toMatch(SENTENCE)
    expect(await countCases()).toBe(before)
  })
}
