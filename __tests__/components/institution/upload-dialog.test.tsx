import { act, fireEvent, render, screen } from '@testing-library/react'
import { UploadButton } from '@/app/(institution)/institution/dossiers/[caseId]/_components/upload-button'

const refresh = jest.fn()
jest.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }))

/** A request that the test answers by hand. */
class HeldRequest {
  static all: HeldRequest[] = []
  upload: { onprogress: ((event: object) => void) | null } = { onprogress: null }
  onload: (() => void) | null = null
  onerror: (() => void) | null = null
  onabort: (() => void) | null = null
  status = 0
  responseText = ''
  responseURL = 'http://localhost/api/cases/c1/materials'
  form: FormData | null = null
  open = jest.fn()
  send = (form: FormData) => {
    this.form = form
    HeldRequest.all.push(this)
  }
  abort = () => this.onabort?.()
  answer = async (status: number, body: object) => {
    this.status = status
    this.responseText = JSON.stringify(body)
    await act(async () => this.onload?.())
  }
}

beforeEach(() => {
  HeldRequest.all = []
  refresh.mockClear()
  Object.defineProperty(globalThis, 'XMLHttpRequest', { value: HeldRequest, configurable: true })
})

const file = (name: string, size = 10) => new File(['x'.repeat(size)], name)

const SLOTS = [
  { value: 'consent', label: '7　同意书' },
  { value: 'evidence', label: '11　证据' },
]

const choose = (...files: File[]) => openAndChoose('consent', files)

async function openAndChoose(slot: string | undefined, files: File[]): Promise<void> {
  render(<UploadButton caseId="c1" slot={slot} slots={SLOTS} mostMb={10} label="添加" />)
  fireEvent.click(screen.getByText('添加'))
  // What it asks is loaded now.
  await screen.findByRole('dialog')
  fireEvent.change(document.querySelector('input[type="file"]')!, { target: { files } })
}
const start = () =>
  act(async () => fireEvent.click(screen.getByRole('button', { name: '开始上传' })))

test('空的和超过 10 MB 的，不必上传就说明原因；没有可传的不能开始', async () => {
  const large = file('大.pdf')
  Object.defineProperty(large, 'size', { value: 11 * 1024 * 1024 })
  await choose(file('空.pdf', 0), large)
  expect(screen.getByText('文件是空的，请检查后重新上传。')).toBeInTheDocument()
  expect(screen.getByText('文件超过 10 MB，请压缩或者拆分后重新上传。')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '开始上传' })).toBeDisabled()
})

test('逐份上传，各有进度；添加一份，页面就更新一次', async () => {
  await choose(file('甲.pdf'), file('乙.pdf'))
  await start()
  expect(HeldRequest.all).toHaveLength(1)
  const [first] = HeldRequest.all
  expect(Object.fromEntries(first!.form!)).toMatchObject({
    slot: 'consent',
    title: '甲',
    note: '',
  })
  act(() => first!.upload.onprogress?.({ loaded: 4, total: 10, lengthComputable: true }))
  expect(screen.getByText('正在上传 40%')).toBeInTheDocument()
  await first!.answer(201, { materialId: 'm1' })
  expect(refresh).toHaveBeenCalledTimes(1)
  expect(HeldRequest.all).toHaveLength(2)
  await HeldRequest.all[1]!.answer(201, { materialId: 'm2' })
  expect(screen.getByText('已添加 2 份，共 2 份')).toBeInTheDocument()
})

const titles = () =>
  screen
    .getAllByRole<HTMLInputElement>('textbox', { name: /的材料名称$/ })
    .map(({ value }) => value)

test('材料名称就是文件名，不带扩展名；可以修改，换目录位置不改；文件名写在旁边', async () => {
  await choose(file('IMG_0001.png'), file('购销合同.v2.pdf'))
  expect(titles()).toEqual(['IMG_0001', '购销合同.v2'])
  expect(screen.getByText(/^IMG_0001\.png · /)).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('“IMG_0001.png”的材料名称'), {
    target: { value: '现场照片' },
  })
  fireEvent.change(screen.getByLabelText('目录位置'), { target: { value: 'evidence' } })
  expect(titles()).toEqual(['现场照片', '购销合同.v2'])
  await start()
  expect(Object.fromEntries(HeldRequest.all[0]!.form!)).toMatchObject({
    slot: 'evidence',
    title: '现场照片',
  })
})

test('不是从某一目录位置打开的，须先选择目录位置才能上传', async () => {
  await openAndChoose(undefined, [file('扫描件.pdf')])
  expect(screen.getByLabelText('目录位置')).toHaveValue('')
  expect(screen.getByRole('button', { name: '开始上传' })).toBeDisabled()
  expect(screen.getByText('请先选择目录位置')).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('目录位置'), { target: { value: 'evidence' } })
  await start()
  expect(HeldRequest.all[0]!.form!.get('slot')).toBe('evidence')
})

test('被拒绝的说出原因，可以重试；其余的继续', async () => {
  await choose(file('甲.pdf'), file('乙.pdf'))
  await start()
  await HeldRequest.all[0]!.answer(422, {
    message: '文件没有通过检查',
    errors: { file: '文件设有密码或限制，无法长期保存和查阅。请解除后重新上传。' },
  })
  expect(screen.getByRole('alert')).toHaveTextContent('文件设有密码或限制')
  await HeldRequest.all[1]!.answer(409, {
    code: 'MATERIAL_ALREADY_THERE',
    message: '同一文件已在卷宗中：同意书（林敏 2026-11-27 添加）。',
  })
  expect(screen.getAllByRole('alert')[1]).toHaveTextContent('同一文件已在卷宗中：同意书')
  expect(screen.getByText('2026-11-27')).toHaveClass('whitespace-nowrap')
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '重新上传“甲”' })))
  expect(HeldRequest.all).toHaveLength(3)
})

test('卷宗中已有的同一文件不能重试，只能移除', async () => {
  await choose(file('甲.pdf'))
  await start()
  await HeldRequest.all[0]!.answer(409, {
    code: 'MATERIAL_ALREADY_THERE',
    message: '同一文件已在卷宗中。',
  })
  expect(screen.queryByRole('button', { name: '重新上传“甲”' })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '移除“甲”' }))
  expect(screen.queryByText(/甲\.pdf/)).not.toBeInTheDocument()
})

test('取消一份，不影响另一份', async () => {
  await choose(file('甲.pdf'), file('乙.pdf'))
  await start()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '取消上传“甲”' })))
  expect(screen.getByText('已取消')).toBeInTheDocument()
  expect(HeldRequest.all).toHaveLength(2)
})

test('网络中断和登录失效，各自说明', async () => {
  await choose(file('甲.pdf'), file('乙.pdf'))
  await start()
  await act(async () => HeldRequest.all[0]!.onerror?.())
  expect(screen.getByText(/网络中断，上传未完成/)).toBeInTheDocument()
  HeldRequest.all[1]!.responseURL = 'http://localhost/sign-in'
  await HeldRequest.all[1]!.answer(200, {})
  expect(screen.getByText(/登录已失效，没有保存/)).toBeInTheDocument()
})

test('正在上传时，点到旁边不会关掉', async () => {
  await choose(file('甲.pdf'))
  await start()
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
  expect(screen.getByRole('dialog')).toBeInTheDocument()
})

test('每次打开都重新开始：上次选的文件和目录位置不留下', async () => {
  await choose(file('甲.pdf'))
  fireEvent.change(screen.getByLabelText('目录位置'), { target: { value: 'evidence' } })
  fireEvent.click(screen.getByRole('button', { name: '取消' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  fireEvent.click(screen.getByText('添加'))
  expect(screen.getByLabelText('目录位置')).toHaveValue('consent')
  expect(screen.queryAllByRole('textbox', { name: /的材料名称$/ })).toEqual([])
})
