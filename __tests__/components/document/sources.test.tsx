import { existsSync } from 'node:fs'
import { sourcesOf } from '@/app/(mediator)/mediator/cases/[caseId]/documents/[kind]/sources'
import { DOCUMENT_TEMPLATES } from '@/lib/documents/templates/document-templates'
import {
  CASE_DOCUMENT_KINDS,
  type CaseDocumentKind,
  type FieldSource,
} from '@/lib/domain/document/case-document-kinds'

// 文书缺的每一项，都给出登记的页面：domain.md 7（缺字段则不能定稿，列缺项）。

const PAGE = '/mediator/cases/case-1'
const SUBJECT = 'subject-1'

/** Entered by the court and by the institution, on surfaces of their own. */
const BY_OTHERS: readonly FieldSource[] = ['court', 'acceptance', 'assignment', 'decline']

const neededSources = (kind: CaseDocumentKind) => [
  ...new Set(
    Object.values(DOCUMENT_TEMPLATES[kind].fields)
      .filter(({ isNeeded }) => isNeeded)
      .map(({ source }) => source),
  ),
]

const hrefOf = (kind: CaseDocumentKind, source: FieldSource) =>
  sourcesOf(PAGE, { kind, subjectId: SUBJECT })[source]

const needed = CASE_DOCUMENT_KINDS.flatMap((kind) =>
  neededSources(kind)
    .filter((source) => !BY_OTHERS.includes(source))
    .map((source) => [kind, source] as const),
)

test.each(needed)('%s 缺 %s 的内容：页面存在', (kind, source) => {
  const href = hrefOf(kind, source)
  expect(href).toBeDefined()
  const path = href!
    .replace(/\?.*$/, '')
    .replace('/case-1', '/[caseId]')
    .replace(`minutes/${SUBJECT}`, 'minutes/[minutesId]')
    .replace(`meetings/${SUBJECT}`, 'meetings/[meetingId]')
  expect([path, existsSync(`app/(mediator)${path}/page.tsx`)]).toEqual([path, true])
})

test('一次会、一份笔录、一个位置的内容，登记在它自己的页面', () => {
  expect(hrefOf('minutes', 'minutes')).toBe(`${PAGE}/minutes/${SUBJECT}`)
  expect(hrefOf('minutes', 'meeting')).toBe(`${PAGE}/minutes/${SUBJECT}`)
  expect(hrefOf('meeting_notice', 'meeting')).toBe(`${PAGE}/meetings/${SUBJECT}/move`)
  expect(hrefOf('explanation', 'dossier')).toBe(`${PAGE}/explain?slot=${SUBJECT}`)
})
