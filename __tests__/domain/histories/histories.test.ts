import fc from 'fast-check'
import { OUTCOMES } from '@/lib/domain/case/vocabulary'
import { at } from '../time/day'
import { ACT_NAMES, actsToStart, anyHistory, type AnyHistory, type Step } from './any-history'
import type { Attempt, Done } from './attempt'
import { findObjections, viewOf } from './model'
import type { History } from './model-case'
import { plus } from './model-clock'
import { resolve } from './resolve'
import { attemptAct } from './rules'
import { RulesCase } from './rules-case'

// 2,000 histories of a case, each act answered by the rules and by the reference model (model.ts):
// both allow it, or both refuse it and the refusal names one of the model's objections; and
// afterwards the case is the same.

const RUNS = 2000
const SEED = 20_261_009

type Answer = readonly string[]
type Difference = { readonly line: string; readonly model: unknown; readonly rules: unknown }

const isSameAnswer = (model: Answer, rules: Answer) =>
  model.length === 0 ? rules.length === 0 : rules.some((code) => model.includes(code))

/** An act in words: `2026-10-09 pause(reason: appraisal, on: 2026-10-08) → done`. */
function inWords(today: string, { act, ...data }: Attempt, answer: Answer): string {
  const parts = Object.entries(data).map(([name, value]) => `${name}: ${String(value)}`)
  return `${today} ${act}(${parts.join(', ')}) → ${answer.length === 0 ? 'done' : answer.join(' ')}`
}

/** The first candidate that is possible, or without a lead the first one. */
function choose({ isLed, candidates }: NonNullable<Step>, history: History, today: string) {
  for (const raw of candidates) {
    const day = plus(today, raw.wait)
    const attempt = resolve(raw, history, day)
    if (!attempt) continue
    if (!isLed || findObjections(history, attempt, day).length === 0) return { day, attempt }
  }
  return null
}

/** Lives through the history, step by step, until the answers differ. */
function live(
  lived: AnyHistory,
  count: (attempt: Attempt, answer: Answer) => void,
  isWritten = false,
): { readonly lines: readonly string[]; readonly difference: Difference | null } {
  const { setup } = lived
  const existing = new RulesCase(setup)
  const done: Done[] = []
  const history = { setup, done }
  const lines: string[] = [JSON.stringify(setup)]
  let today = setup.referredOn
  let minute = 0
  for (const step of [...actsToStart(lived), ...lived.steps]) {
    if (!step) continue
    let attempt: Attempt | null = null
    if ('attempt' in step) ({ today, attempt } = step)
    else {
      const chosen = choose(step, history, today)
      if (chosen) ({ day: today, attempt } = chosen)
    }
    if (!attempt) continue
    minute += 1
    const now = new Date(at(`${today} 09:00`).getTime() + minute * 60_000)
    const model = findObjections(history, attempt, today)
    const rules = attemptAct(existing, attempt, { now, today })
    count(attempt, rules)
    if (!isSameAnswer(model, rules)) {
      const line = inWords(today, attempt, model)
      return { lines, difference: { line, model, rules } }
    }
    if (rules.length > 0) continue
    const line = isWritten ? inWords(today, attempt, model) : ''
    lines.push(line)
    done.push({ attempt, today })
    const views = { model: viewOf(history, today), rules: existing.view() }
    if (JSON.stringify(views.model) !== JSON.stringify(views.rules))
      return { lines, difference: { line, ...views } }
  }
  return { lines, difference: null }
}

test('两千种经过：规则的每一个回答与参照模型一致；每一个行为、每一项终结事由都有办成的，也有被拒绝的', () => {
  const answered = new Set<string>()
  const count = (attempt: Attempt, answer: Answer) => {
    const name = attempt.act === 'close' ? `close as ${attempt.outcome}` : attempt.act
    answered.add(`${name}: ${answer.length === 0 ? 'done' : 'refused'}`)
  }
  const details = fc.check(
    fc.property(anyHistory, (lived) => live(lived, count).difference === null),
    { numRuns: RUNS, seed: SEED },
  )
  if (details.counterexample) {
    const { lines, difference } = live(details.counterexample[0], () => undefined, true)
    throw new Error(
      [
        `After ${details.numRuns} histories the rules and the model differ; the shortest history found:`,
        ...lines,
        `then ${difference?.line}`,
        `  model: ${JSON.stringify(difference?.model)}`,
        `  rules: ${JSON.stringify(difference?.rules)}`,
      ].join('\n'),
    )
  }
  expect(details.failed).toBe(false)
  const names = [
    ...ACT_NAMES.filter((act) => act !== 'close'),
    ...OUTCOMES.map((outcome) => `close as ${outcome}`),
  ]
  const wanted = names.flatMap((name) => [`${name}: done`, `${name}: refused`])
  expect(wanted.filter((each) => !answered.has(each))).toEqual([])
})
