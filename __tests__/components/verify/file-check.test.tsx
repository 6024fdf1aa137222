import { createHash, webcrypto } from 'node:crypto'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { FileCheck } from '@/app/(public)/verify/_components/file-check'
import { FILE_CHECK } from '@/lib/labels/zh-CN/verification'

// 核对文件：在浏览器里计算，不上传。

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))

function choose(file: File): void {
  fireEvent.change(screen.getByLabelText(FILE_CHECK.file), { target: { files: [file] } })
}

/** A file of this text, or one that cannot be read. */
function fileOf(text: string | null): File {
  const file = new File([text ?? ''], '协议.pdf', { type: 'application/pdf' })
  file.arrayBuffer = async () => {
    if (text === null) throw new Error('gone')
    return bytesOf(text).buffer
  }
  return file
}

afterEach(() => jest.restoreAllMocks())
const send = jest.fn()
beforeEach(() => {
  globalThis.fetch = send
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true })
})

const show = () =>
  render(
    <FileCheck
      sha256={hashOf('final')}
      signedSha256={hashOf('signed')}
      manifestSha256={hashOf('manifest')}
    />,
  )

test.each([
  ['final', FILE_CHECK.same],
  ['signed', FILE_CHECK.sameSigned],
  ['manifest', FILE_CHECK.sameManifest],
  ['final ', FILE_CHECK.different],
  ['', FILE_CHECK.different],
  [null, FILE_CHECK.unreadable],
])('文件 %j：%s', async (text, sentence) => {
  show()
  choose(fileOf(text))
  expect(await screen.findByText(sentence)).toBeInTheDocument()
  expect(send).not.toHaveBeenCalled()
})

test('没有签署件的，只与定稿文件比较', async () => {
  render(<FileCheck sha256={hashOf('final')} signedSha256={null} manifestSha256={null} />)
  choose(fileOf('final'))
  expect(await screen.findByText(FILE_CHECK.same)).toBeInTheDocument()
})

test('浏览器不能计算的，说明原因和办法', async () => {
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true })
  show()
  choose(fileOf('final'))
  expect(await screen.findByText(FILE_CHECK.unavailable)).toBeInTheDocument()
})

test('先选的文件算得慢，不盖过后选的结果', async () => {
  show()
  const digest = jest.spyOn(webcrypto.subtle, 'digest')
  let finish: (bytes: ArrayBuffer) => void = () => {}
  const slow = fileOf('final')
  slow.arrayBuffer = () => new Promise((resolve) => (finish = resolve))
  choose(slow)
  choose(fileOf('other'))
  expect(await screen.findByText(FILE_CHECK.different)).toBeInTheDocument()
  finish(bytesOf('final').buffer)
  await waitFor(() => expect(digest).toHaveBeenCalledTimes(2))
  await act(async () => {
    await digest.mock.results[1]!.value
  })
  expect(screen.getByRole('alert')).toHaveTextContent(FILE_CHECK.different)
  expect(screen.queryByText(FILE_CHECK.same)).not.toBeInTheDocument()
})
