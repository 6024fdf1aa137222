import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { PrintDialog } from '@/components/dossier-reader/print-dialog'
import { drawSheets, printSheets } from '@/components/dossier-reader/print-sheets'

jest.mock('@/components/dossier-reader/print-sheets', () => ({
  drawSheets: jest.fn(),
  printSheets: jest.fn(),
}))

const remove = jest.fn()
const onPrint = jest.fn<Promise<void>, [readonly number[]]>()
const PAGES = { pageCount: 304, numberedPages: 300, unnumberedBefore: 2 }
const ITEM = { no: 2, title: '起诉状', first: 2, last: 4, sheet: null }
const onOpenChange = jest.fn()

beforeEach(() => {
  jest.resetAllMocks()
  jest.mocked(drawSheets).mockResolvedValue({ root: document.createElement('div'), remove })
  onPrint.mockResolvedValue()
})

function open(item: typeof ITEM | undefined = ITEM, watermark: string | null = null) {
  const pdf = {} as PDFDocumentProxy
  render(<PrintDialog open pages={PAGES} {...{ pdf, item, watermark, onPrint, onOpenChange }} />)
  return {
    user: userEvent.setup(),
    print: screen.getByRole('button', { name: '打印' }),
  }
}

test('打印当前一件：页码先登记，再打印；审阅人的每页带水印', async () => {
  const { user, print } = open(ITEM, '甲区法院 甲审阅')
  onPrint.mockImplementation(() => {
    expect(printSheets).not.toHaveBeenCalled()
    return Promise.resolve()
  })
  await user.click(print)
  expect(onPrint).toHaveBeenCalledWith([4, 5, 6])
  expect(drawSheets).toHaveBeenCalledWith(
    expect.objectContaining({ positions: [4, 5, 6], stamp: '甲区法院 甲审阅' }),
  )
  expect(printSheets).toHaveBeenCalledTimes(1)
  expect(onOpenChange).toHaveBeenCalledWith(false)
  expect(remove).not.toHaveBeenCalled()
  window.dispatchEvent(new Event('afterprint'))
  expect(remove).toHaveBeenCalledTimes(1)
})

test('登记不成的不打印，写明原因', async () => {
  const { user, print } = open()
  onPrint.mockRejectedValue(new Error('not recorded'))
  await user.click(print)
  expect(screen.getByText(/未能登记/)).toBeVisible()
  expect(printSheets).not.toHaveBeenCalled()
})

test('页码不对或者太多的，不登记也不打印，已填的还在', async () => {
  const { user, print } = open()
  await user.click(screen.getByRole('radio', { name: '指定页码' }))
  const field = screen.getByRole('textbox', { name: '页码' })
  await user.type(field, '3、500')
  await user.click(print)
  expect(field).toHaveAccessibleDescription(/1 至 300 之间/)
  expect(field).toHaveValue('3、500')
  await user.clear(field)
  await user.type(field, '1-201')
  await user.click(print)
  expect(field).toHaveAccessibleDescription(/一次最多打印 200 页/)
  await user.click(screen.getByRole('radio', { name: /^全卷/ }))
  await user.click(print)
  expect(screen.getByRole('group')).toHaveAccessibleDescription(/所选共 304 页/)
  expect(drawSheets).not.toHaveBeenCalled()
  expect(onPrint).not.toHaveBeenCalled()
})

test('微信内不能打印，写明在哪里可以', () => {
  const agent = jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue('MicroMessenger/8.0.49')
  render(
    <PrintDialog
      open
      pages={PAGES}
      pdf={{} as PDFDocumentProxy}
      item={undefined}
      watermark={null}
      {...{ onPrint, onOpenChange }}
    />,
  )
  expect(screen.getByText(/在浏览器中打开后打印/)).toBeVisible()
  expect(screen.queryByRole('button', { name: '打印' })).not.toBeInTheDocument()
  agent.mockRestore()
})
