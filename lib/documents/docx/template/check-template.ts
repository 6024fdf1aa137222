import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import { fillTemplate } from './fill-template'
import { findTags } from './find-tags'
import { openWordPackage, type WordPackage } from './open-word-package'
import { FILLED_PART, readParagraphs, readTexts } from './read-paragraphs'
import { checkContentTypes, checkRelations } from './refuse-forbidden'
import { TemplateRefused } from './template-refused'
import type { TagError, TemplateArea, TemplateCheck } from '@/lib/domain/document/template-check'
import { namedValues, sampleOf, templateNames } from './template-names'

/** More errors than anyone corrects at once. */
const MOST_LISTED = 50
const MOST_TAGS = 2_000
const MOST_CHARACTERS = 500_000

/** Parts that can hold text, besides those whose placeholders are filled. */
const OTHER_TEXTS = /^(word|docProps)\/.*\.xml$/

/**
 * Reads a Word file as the template of a document: forbidden content first, then its placeholders,
 * then whether it can be filled with the sample case.
 */
export async function checkTemplate(
  bytes: Uint8Array,
  kind: CaseDocumentKind,
): Promise<TemplateCheck> {
  try {
    return check(await openWordPackage(bytes), kind)
  } catch (error) {
    if (!(error instanceof TemplateRefused)) throw error
    const { code, detail } = error
    return { is: 'refused', fault: { code, detail: detail && detail.slice(0, 80) } }
  }
}

function check(parts: WordPackage, kind: CaseDocumentKind): TemplateCheck {
  const names = templateNames(kind)
  const areas = readAreas(parts)
  const found = areas.map(({ area, texts }) => findTags(texts, area, names))
  if (found.reduce((sum, { count }) => sum + count, 0) > MOST_TAGS)
    throw new TemplateRefused('TEMPLATE_TOO_MANY_TAGS', String(MOST_TAGS))
  const errors = found.flatMap((each) => each.errors)
  const all = errors.length > 0 ? errors : findMisplaced(parts, kind)
  return {
    is: 'read',
    names: [...new Set(found.flatMap((each) => each.names))],
    errors: all.slice(0, MOST_LISTED),
    errorCount: all.length,
  }
}

type Area = { readonly area: TemplateArea; readonly texts: readonly string[] }

function readAreas(parts: WordPackage): readonly Area[] {
  const areas: Area[] = []
  let characters = 0
  for (const [name, bytes] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const xml = decode(bytes)
    if (name === '[Content_Types].xml') checkContentTypes(xml)
    else if (name.endsWith('.rels')) checkRelations(xml)
    else {
      const texts = FILLED_PART.test(name) ? readParagraphs(xml) : readTexts(xml)
      characters += texts.reduce((sum, { length }) => sum + length, 0)
      if (characters > MOST_CHARACTERS) throw new TemplateRefused('TEMPLATE_TOO_LONG')
      if (FILLED_PART.test(name) || OTHER_TEXTS.test(name))
        areas.push({ area: areaOf(name), texts })
    }
  }
  return areas
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new TemplateRefused('TEMPLATE_DAMAGED')
  }
}

function areaOf(name: string): TemplateArea {
  if (!FILLED_PART.test(name)) return 'other'
  if (name === 'word/document.xml') return 'body'
  return name.startsWith('word/header') ? 'header' : 'footer'
}

/** Lists that begin and end in different rows of a table, which only filling shows. */
function findMisplaced(parts: WordPackage, kind: CaseDocumentKind): readonly TagError[] {
  const filled = fillTemplate(parts, namedValues(sampleOf(kind)))
  if (!('errors' in filled)) return []
  return filled.errors.map(({ tag }) => ({
    code: 'LIST_ACROSS_ROWS',
    tag,
    area: 'body',
    around: tag && `{#${tag}}`,
    meant: null,
  }))
}
