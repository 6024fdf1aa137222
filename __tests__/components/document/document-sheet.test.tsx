import { render, screen } from '@testing-library/react'
import { MissingFields } from '@/components/document/document-fields'
import { DocumentSheet } from '@/components/document/document-sheet'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import type { DocumentView } from '@/lib/queries/case/documents-view'

// 一份文书的页面：案件不再需要的，不显示现有内容，也没有草稿。

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
const SOURCES = { meeting: '/mediator/cases/case-1/meetings/meeting-1/move' }

test('缺的逐项列出，附登记的链接', () => {
  render(<MissingFields document={DOCUMENT} sources={SOURCES} />)
  expect(screen.getByText(DOCUMENTS.missing(1))).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '登记调解会' })).toHaveAttribute('href', SOURCES.meeting)
})

test('案件不再需要的：说明原因，没有草稿，也不能下载 Word 文件', () => {
  const document = { ...DOCUMENT, isDue: false, fields: [], missing: [] }
  render(<DocumentSheet caseId="case-1" document={document} sources={SOURCES} />)
  expect(screen.getByText(DOCUMENTS.notDueAnyMore)).toBeInTheDocument()
  expect(screen.queryByText(DOCUMENTS.fields)).not.toBeInTheDocument()
  expect(screen.queryByRole('region', { name: DOCUMENTS.preview })).not.toBeInTheDocument()
  expect(screen.queryByRole('link', { name: DOCUMENTS.word })).not.toBeInTheDocument()
})
