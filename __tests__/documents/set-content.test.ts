import { setContent } from '@/lib/documents/set-content'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { documentContent } from '../support/document-content'
import { AT, han, lineOf } from '../support/rendered'

// 不能生成的文书，向人说明是什么字、什么原因。

async function sentenceOf(text: string): Promise<string> {
  const set = await setContent(documentContent({ blocks: [lineOf(text)] }), AT)
  return set.ok ? '' : refusalSentence(set.refusal, AT)
}

test('字库里没有的字：逐一写出；看不见的写编码', async () => {
  expect(await sentenceOf('王𰻝\u202e签收\ue000')).toContain('没有这些字：𰻝、U+202E、U+E000，')
})

test('内容太多的，说明是太多，不说稍后再试', async () => {
  const sentence = await sentenceOf(han(100_001))
  expect(sentence).toContain('内容太多')
  expect(sentence).not.toContain('稍后')
})
