import { render, screen, within } from '@testing-library/react'
import { MissingFields } from '@/components/document/document-fields'
import { DocumentSheet } from '@/components/document/document-sheet'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import type { DocumentView } from '@/lib/queries/case/documents-view'

// 一份文书的页面：案件不再需要的，不显示现有内容，也没有草稿；作废的可以打开。

jest.mock('@/components/dossier/pdf-view', () => ({
  PdfView: ({ src }: { src: string }) => <p>{src}</p>,
}))

const not = { allowed: false, why: '' } as const
const DOCUMENT: DocumentView = {
  kind: 'meeting_notice',
  subjectId: 'meeting-1',
  title: '调解通知：第1次调解会',
  name: '调解通知',
  state: 'incomplete',
  progress: { stage: 'none', next: [] },
  missing: ['调解地点'],
  valid: null,
  isDue: true,
  template: '系统模板第 1 版',
  seen: 'a'.repeat(64),
  fields: [
    {
      key: 'place',
      label: '调解地点',
      source: 'meeting',
      sourceWords: '调解会',
      lines: [],
      isMissing: true,
    },
  ],
  signers: [],
  signing: null,
  former: [],
  finalise: not,
  makeVoid: not,
  conclude: not,
}
const VOID: DocumentView = {
  ...DOCUMENT,
  kind: 'consent_form',
  subjectId: 'p1',
  title: '调解同意书：许静',
  former: [
    {
      documentId: 'd1',
      materialId: 'm1',
      shownMaterialId: 'm2',
      number: '（2026）调同字第1号',
      finalised: '2026-11-20 10:00 由谢岚定稿，共 1 页',
      voided: '2026-11-21 10:00 由谢岚作废，理由：有误',
      template: '系统模板第 1 版',
      hasWord: false,
      signatures: [],
    },
  ],
}
const SOURCES = { meeting: '/mediator/cases/case-1/meetings/meeting-1/move' }

test('缺的逐项列出，附登记的链接', () => {
  render(<MissingFields document={DOCUMENT} sources={SOURCES} />)
  expect(screen.getByText(DOCUMENTS.missing(1))).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '登记调解会' })).toHaveAttribute('href', SOURCES.meeting)
})

test('案件不再需要的：说明原因，没有草稿，也不能下载 Word 文件', () => {
  const document = { ...DOCUMENT, isDue: false, fields: [], missing: [] }
  render(<DocumentSheet caseId="case-1" document={document} base="/documents" sources={SOURCES} />)
  expect(screen.getByText(DOCUMENTS.notDueAnyMore)).toBeInTheDocument()
  expect(screen.queryByText(DOCUMENTS.fields)).not.toBeInTheDocument()
  expect(screen.queryByRole('region', { name: DOCUMENTS.preview })).not.toBeInTheDocument()
  expect(screen.queryByRole('link', { name: DOCUMENTS.word })).not.toBeInTheDocument()
})

const show = (voidId?: string) =>
  render(
    <DocumentSheet caseId="c1" document={VOID} base="/documents" sources={{}} voidId={voidId} />,
  )
const preview = () => within(screen.getByRole('region', { name: '预览' }))

test('历次文书各有打开的链接；平时预览的是现行的一份', async () => {
  show()
  expect(screen.getByRole('link', { name: '查看作废件 （2026）调同字第1号' })).toHaveAttribute(
    'href',
    '/documents/consent_form?subject=p1&void=d1#preview',
  )
  expect(await preview().findByText(/api\/cases\/c1\/documents\/consent_form/)).toBeVisible()
  expect(preview().queryByText('已作废')).toBeNull()
})

test('打开作废件：写明作废，页面上有作废标记，不提供打印和下载', async () => {
  show('d1')
  expect(await preview().findByText('/api/materials/m2/view')).toBeVisible()
  expect(screen.getByText('（2026）调同字第1号 已作废，仅供查阅，不得使用。')).toBeVisible()
  expect(preview().getAllByText('已作废')).not.toHaveLength(0)
  expect(preview().queryAllByRole('link')).toEqual([])
  expect(screen.getByRole('link', { name: '返回现行文书' })).toHaveAttribute(
    'href',
    '/documents/consent_form?subject=p1',
  )
})

test('不是本文书的作废件不打开', async () => {
  show('d2')
  expect(await preview().findByText(/api\/cases/)).toBeVisible()
  expect(screen.queryByText(/仅供查阅/)).toBeNull()
})
