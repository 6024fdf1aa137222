import fc from 'fast-check'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { closeConsultation } from '@/lib/use-cases/visitor/close-consultation'
import { continueConsultation } from '@/lib/use-cases/visitor/continue-consultation'
import { openConsultation } from '@/lib/use-cases/visitor/open-consultation'
import { submitConsultation } from '@/lib/use-cases/visitor/submit-consultation'
import {
  insertConsultation,
  QUESTION,
  stranger,
  takeQuestions,
} from '../../support/insert-consultation'
import { freshPhone } from '../../support/sound-act'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 不用账号的人送来什么，都以中文句子回答，从不抛出异常。

let world: World
beforeAll(async () => {
  world = await buildWorld()
  await takeQuestions(world.institutions.a)
})
afterAll(closeWorld)

const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    '\u0000',
    '\ud800',
    '__proto__',
    '１２３４５６７８',
    '<script>alert(1)</script>',
    "'; DROP TABLE consultations; --",
    'x'.repeat(100_000),
    null,
    undefined,
    NaN,
    [],
    {},
    Array.from({ length: 10_000 }, () => 'x'),
  ),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.anything({ maxDepth: 2 }),
)

const ACTS = [
  {
    name: '提交',
    act: submitConsultation,
    sound: () => ({
      institutionId: world.institutions.a,
      field: 'property',
      words: QUESTION,
      phone: freshPhone(),
    }),
  },
  { name: '凭码查看', act: openConsultation, sound: () => ({ code: '12345678', tail: '0000' }) },
  { name: '继续问', act: continueConsultation, sound: () => ({ words: QUESTION }) },
  { name: '结束', act: closeConsultation, sound: () => ({ rating: 'good', words: '谢谢' }) },
] as const

test.each(ACTS)('$name：恶意输入以中文句子拒绝', async ({ act, sound }) => {
  const { own } = await insertConsultation(world.institutions.a)
  const codes = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom(...Object.keys(sound()), 'extra'), hostile, { maxKeys: 3 }),
      fc.oneof(fc.constant(own.proof), fc.constantFrom('', 'x', null)),
      fc.constantFrom(null, '', 'x', 'e30'),
      async (fields, proof, answer) => {
        const outcome = await act(stranger({ proof, answer }), { ...sound(), ...fields })
        if (outcome.ok) return
        codes.add(outcome.refusal.code)
        const sentences = [
          refusalSentence(outcome.refusal, new Date()),
          ...Object.values(outcome.refusal.fields ?? {}).map(fieldSentence),
        ]
        for (const sentence of sentences) expect(sentence).toMatch(/\p{Script=Han}.*[。！？]$/u)
      },
    ),
    { numRuns: 60 },
  )
  expect(codes).toContain('INPUT_INVALID')
})
