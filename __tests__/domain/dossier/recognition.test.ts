import { recognitionState, type RecognitionResult } from '@/lib/domain/dossier/recognition'

test.each([
  ['未识别过', null, true, 'waiting'],
  ['未识别过，未开启', null, false, null],
  ['已识别', ['recognised', 1], true, 'recognised'],
  ['已识别，后来关闭', ['recognised', 1], false, 'recognised'],
  ['没有文字', ['empty', 1], true, 'empty'],
  ['失败两次，还要再试', ['failed', 2], true, 'waiting'],
  ['失败三次', ['failed', 3], true, 'failed'],
  ['失败以后关闭', ['failed', 3], false, null],
] as const)('%s：%s', (_title, last, isOn, state) => {
  const [result, tries]: readonly [RecognitionResult, number] = last ?? ['failed', 0]
  expect(recognitionState(last && { result, tries }, isOn)).toBe(state)
})
