import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { COMMON_NAMES, WORD_TEMPLATE } from '@/lib/labels/zh-CN/word-template'
import type { Block, DocumentContent } from '../../content'
import { textsOf } from '../../pdf/content-size'
import { factRows, heading, line } from '../../templates/blocks'
import { DOCUMENT_TEMPLATES } from '../../templates/document-templates'
import type { FieldValue } from '../../templates/document-template'
import { sampleOf, templateNames } from './template-names'

const tag = (name: string) => `{${name}}`

/** A paragraph that is a list and nothing else is repeated for each of its entries. */
function repeated(block: Block, lists: ReadonlySet<string>): readonly Block[] {
  if (block.kind !== 'paragraph' && block.kind !== 'line') return [block]
  const name = /^\{([^{}]+)\}$/.exec(block.text)?.[1]
  if (name === undefined || !lists.has(name)) return [block]
  return [`#${name}`, COMMON_NAMES.line, `/${name}`].map((text) => ({ ...block, text: tag(text) }))
}

/**
 * The text of a document with a placeholder for each value, from which an institution makes its own
 * template. Names that the text does not have are listed at its end.
 */
export function starterContent(kind: CaseDocumentKind): DocumentContent {
  const { fields } = DOCUMENT_TEMPLATES[kind]
  const lists = new Set(
    templateNames(kind).flatMap(({ name, parts }) => (parts === null ? [] : [name])),
  )
  const values = Object.fromEntries(
    Object.entries(fields).map(([key, { label }]): [string, FieldValue] => [
      key,
      lists.has(label) ? [tag(label)] : tag(label),
    ]),
  )
  const { signers, role, person, day, issuer, title, number, caseNo } = COMMON_NAMES
  const blocks = [
    ...DOCUMENT_TEMPLATES[kind].compose(values).flatMap((block) => repeated(block, lists)),
    line(tag(`#${signers}`)),
    line(WORD_TEMPLATE.signer(tag(role), tag(person))),
    line(tag(`/${signers}`)),
    line(tag(day)),
  ]
  const text = blocks.flatMap(textsOf).join('\n')
  const unused = templateNames(kind)
    .map(({ name }) => name)
    .filter((name) => ![issuer, title, number, caseNo, signers].includes(name as never))
    .filter((name) => !text.includes(tag(name)) && !text.includes(tag(`#${name}`)))
  return {
    title: tag(title),
    issuer: sampleOf(kind).content.issuer === null ? null : tag(issuer),
    number: tag(number),
    caseNo: tag(caseNo),
    blocks: [
      ...blocks,
      ...(unused.length > 0
        ? [
            heading(WORD_TEMPLATE.unused(caseDocument[kind])),
            factRows(unused.map((name) => [name, tag(name)])),
          ]
        : []),
    ],
    signatures: [],
    day: null,
  }
}
