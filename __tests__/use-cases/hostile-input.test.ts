import fc from 'fast-check'
import { WRITE_ACTS } from '@/lib/domain/access/acts'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { watchStatements } from '../support/sent-statements'
import { SOUND_ACTS } from '../support/sound-acts'
import { buildWorld, closeWorld, ownerClient, type World } from '../support/world'
import { tries } from '../support/tries'

// Whatever a form or a script sends: no act throws, every refusal is a Chinese sentence, and what
// is refused changes nothing of the case. What each act is done to is inserted as it should be, so
// that an input that happens to be sound gets as far as the writing.

let world: World
let statements: string[]
beforeAll(async () => {
  world = await buildWorld()
  statements = await watchStatements()
})
afterAll(async () => {
  jest.restoreAllMocks()
  await closeWorld()
})

const HOSTILE: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'ａｂｃ',
  '__proto__',
  'constructor',
  "'; DROP TABLE cases; --",
  '<script>alert(1)</script>',
  '{{7*7}}',
  '../../etc/passwd',
  'x'.repeat(100_000),
  '一'.repeat(5_000),
  NaN,
  Infinity,
  -1,
  0,
  1e308,
  null,
  undefined,
  true,
  [],
  {},
  [[[[]]]],
  '9999-99-99',
  '2026-02-30T25:61',
  '0001-01-01T00:00',
  '00000000-0000-0000-0000-000000000000',
  'not-a-uuid',
  Array.from({ length: 10_000 }, () => 'x'),
]

type Input = Readonly<Record<string, unknown>>

const anyValue = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.anything({ maxDepth: 3 }),
)

/**
 * What is done to a sound input: one or more fields become hostile, one is left out, one is too
 * many; something is done to each, since the sound input is tried at the end.
 */
const spoiling = (names: readonly string[]) =>
  fc
    .tuple(
      fc.dictionary(fc.constantFrom(...names), anyValue, { maxKeys: 3 }),
      fc.option(fc.constantFrom(...names), { freq: 3 }),
      fc.option(fc.constantFrom('__proto__', 'toString', 'unknown'), { freq: 6 }),
    )
    .filter(([hostile, ...others]) => Object.keys(hostile).length > 0 || others.some(Boolean))
    .map(([hostile, missing, extra]) => (sound: Input): Input => {
      const input: Record<string, unknown> = { ...sound, ...hostile }
      if (missing) delete input[missing]
      if (extra) Object.defineProperty(input, extra, { value: 'x', enumerable: true })
      return input
    })

const isChineseSentence = (text: string) =>
  /\p{Script=Han}/u.test(text) &&
  /[。！？]$/.test(text) &&
  !/[a-z]{12,}|undefined|null|Error/.test(text)

async function standingOf({ caseId }: Input) {
  if (typeof caseId !== 'string') return null
  return (
    await (await ownerClient()).query('SELECT status, version FROM cases WHERE id = $1', [caseId])
  ).rows[0]
}

test.each(SOUND_ACTS.map((entry) => [entry.name, entry] as const))(
  '%s：恶意输入以中文句子拒绝，从不抛出异常',
  async (_name, { act, who, lay }) => {
    const codes = new Set<string>()
    let sound = await lay(world)
    let before = await standingOf(sound)
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          { weight: 6, arbitrary: spoiling(Object.keys(sound)) },
          { weight: 1, arbitrary: anyValue.map((value) => () => value) },
        ),
        async (spoil) => {
          statements.length = 0
          const answer = await act(world.people[who], spoil(sound))
          if (answer.ok) {
            // Sound enough, and done: the next one gets something of its own to be done to.
            sound = await lay(world)
            before = await standingOf(sound)
            return
          }
          codes.add(answer.refusal.code)
          const sentences = [
            refusalSentence(answer.refusal, new Date()),
            ...Object.values(answer.refusal.fields ?? {}).map((code) => fieldSentence(code)),
          ]
          const wrong = sentences.find((sentence) => !isChineseSentence(sentence))
          if (wrong !== undefined) throw new Error(`not a sentence of a court: ${wrong}`)
          // Most are refused before the database hears of them.
          if (statements.length > 0) expect(await standingOf(sound)).toEqual(before)
        },
      ),
      { numRuns: tries(16) },
    )
    expect(codes).toContain('INPUT_INVALID')
    // And it was the input alone that was refused: as it should be, the act is done.
    expect(await act(world.people[who], await lay(world))).toMatchObject({ ok: true })
  },
)

/**
 * No form is filled in for these: a court's system sends it (referral-properties.test.ts), a
 * command reads a file, or there is no input.
 */
const WITHOUT_A_FORM = [
  'referral:submit',
  'calendar:load',
  'session:sign-out',
  'session:sign-out-others',
  'phone-code:request',
  'second-factor:begin',
  'second-factor:acknowledge',
]

test('有表单的每个行为都试过', () => {
  const tried = SOUND_ACTS.map(({ act }) => act.act)
  // 签署一事，机构、调解员和当事人各有各的表单。
  expect([...new Set(tried), ...WITHOUT_A_FORM].sort()).toEqual([...WRITE_ACTS].sort())
})
