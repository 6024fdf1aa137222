import fc from 'fast-check'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { addApplicationMaterial } from '@/lib/use-cases/visitor/add-application-material'
import { removeApplicationMaterial } from '@/lib/use-cases/visitor/remove-application-material'
import { saveApplication } from '@/lib/use-cases/visitor/save-application'
import { startApplication } from '@/lib/use-cases/visitor/start-application'
import { insertDraft, pagesOf } from '../../support/insert-application'
import { stranger, takeQuestions } from '../../support/insert-consultation'
import { freshPhone } from '../../support/sound-act'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 写申请的人送来什么，都以中文句子回答，从不抛出异常；已经写下的不受影响。

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
    "'; DROP TABLE applications; --",
    'x'.repeat(100_000),
    null,
    undefined,
    NaN,
    [],
    {},
  ),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.anything({ maxDepth: 2 }),
)

const START = { matter: 'dispute', field: 'loan' }
const FILE = {
  title: '合同',
  purpose: '押金',
  fileName: 'a.jpg',
  mediaType: 'image/jpeg',
  size: 1,
  sha256: 'ab'.repeat(32),
  storageKey: 'cd'.repeat(32),
  awaitsScan: false,
}

const ANY_ID = '00000000-0000-4000-8000-000000000000'

const acts = () => [
  { act: startApplication, sound: START },
  { act: addApplicationMaterial, sound: FILE },
  { act: removeApplicationMaterial, sound: { materialId: ANY_ID } },
  ...pagesOf(world.institutions.a, freshPhone()).map((sound) => ({ act: saveApplication, sound })),
]

test('恶意输入以中文句子拒绝', async () => {
  const { own } = await insertDraft(world.institutions.a, [])
  const codes = new Set<string>()
  for (const { act, sound } of acts())
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...Object.keys(sound), 'extra'), hostile, { maxKeys: 3 }),
        fc.oneof(fc.constant(own.proof), fc.constantFrom('', 'x', null)),
        async (fields, proof) => {
          const outcome = await act(stranger({ proof }), { ...sound, ...fields })
          if (outcome.ok) return
          codes.add(outcome.refusal.code)
          const sentences = [
            refusalSentence(outcome.refusal, new Date()),
            ...Object.values(outcome.refusal.fields ?? {}).map(fieldSentence),
          ]
          for (const sentence of sentences) expect(sentence).toMatch(/\p{Script=Han}.*[。！？]$/u)
        },
      ),
      { numRuns: 25 },
    )
  expect(codes).toContain('INPUT_INVALID')
  expect(codes).toContain('APPLICATION_NOT_OPEN')
})
