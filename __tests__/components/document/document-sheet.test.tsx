import { render, screen, within } from '@testing-library/react'
import { DocumentSheet } from '@/components/document/document-sheet'
import type { DocumentView } from '@/lib/queries/case/documents-view'

jest.mock('@/components/dossier/pdf-view', () => ({
  PdfView: ({ src }: { src: string }) => <p>{src}</p>,
}))

const allowed = { allowed: true } as const

const DOCUMENT: DocumentView = {
  kind: 'consent_form',
  subjectId: 'p1',
  title: '调解同意书：许静',
  name: '调解同意书',
  state: 'ready',
  missing: [],
  valid: null,
  template: '系统模板第 1 版',
  seen: 'x',
  fields: [],
  signers: [],
  signing: null,
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
  finalise: allowed,
  makeVoid: allowed,
  conclude: allowed,
}

const show = (voidId?: string) =>
  render(
    <DocumentSheet
      caseId="c1"
      document={DOCUMENT}
      base="/documents"
      sources={{}}
      voidId={voidId}
    />,
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
