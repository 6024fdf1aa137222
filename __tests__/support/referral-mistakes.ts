import { SENTENCE, sendJson } from './referral-api'
import { ownerClient } from './world'

/** A body with one mistake: at which path it is reported, and words that the sentence contains. */
export type Mistake = readonly [title: string, body: unknown, path: string, words: string]

/** Each mistake is refused in one sentence at its path, and no case is made of any of them. */
export function testMistakes(mistakes: readonly Mistake[], keyOf: () => string): void {
  test.each(mistakes)('%s', async (_title, body, path, words) => {
    const { status, body: answer } = await sendJson(body, { key: keyOf() })
    expect(status).toBe(422)
    expect(answer.errors).toEqual({ [path]: expect.stringMatching(SENTENCE) })
    expect(answer.errors?.[path]).toContain(words)
    expect(answer.message).toMatch(SENTENCE)
  })

  test('无一建成案件', async () => {
    const { rows } = await (await ownerClient()).query('SELECT count(*)::int AS cases FROM cases')
    expect(rows).toEqual([{ cases: 0 }])
  })
}
