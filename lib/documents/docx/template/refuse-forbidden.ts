import { readWordXml } from './read-word-xml'
import { TemplateRefused } from './template-refused'

// What a template may not contain, because it fetches, embeds or runs something when it is opened.

/** Relationships to content of another kind than text, tables and images. */
const FORBIDDEN_RELATION =
  /\/(aFChunk|oleObject|package|control|attachedTemplate|frame|subDocument|vbaProject|attachedToolbars|mailMerge\w*|recipientData|externalLink\w*)$/i

/** A target within the package: no scheme, no other machine. */
const WITHIN_PACKAGE = /^(?![a-z][\w+.-]*:)(?!\/\/)[^\\]*$/i

/** Elements that bring in content, a program or another document. */
const FORBIDDEN_ELEMENTS: ReadonlySet<string> = new Set([
  ...['altChunk', 'object', 'OLEObject', 'objectEmbed', 'objectLink', 'control', 'ocx', 'subDoc'],
  ...['attachedTemplate', 'mailMerge', 'frameset', 'contentPart', 'webVideoPr', 'taskpane'],
])

/** Fields that only show what is in the document itself. All others are refused by name. */
const ALLOWED_FIELDS: ReadonlySet<string> = new Set([
  ...['PAGE', 'NUMPAGES', 'SECTION', 'SECTIONPAGES', 'PAGEREF', 'REF', 'SEQ', 'STYLEREF', 'TOC'],
])

/** @throws TemplateRefused with TEMPLATE_EXTERNAL, TEMPLATE_EMBEDDED */
export function checkRelations(xml: string): void {
  readWordXml(xml, {
    open: (name, attribute) => {
      if (name !== 'Relationship') return
      const targets = attribute('Target')
      const isOutside =
        attribute('TargetMode').some((mode) => mode !== 'Internal') ||
        targets.some((target) => !WITHIN_PACKAGE.test(target))
      if (isOutside) throw new TemplateRefused('TEMPLATE_EXTERNAL', targets[0] ?? null)
      if (attribute('Type').some((type) => FORBIDDEN_RELATION.test(type)))
        throw new TemplateRefused('TEMPLATE_EMBEDDED', targets[0] ?? null)
    },
    close: () => undefined,
    text: () => undefined,
  })
}

/** The main part has to be a document, under its own name. @throws TemplateRefused */
export function checkContentTypes(xml: string): void {
  let isDocument = false
  readWordXml(xml, {
    open: (_, attribute) => {
      const [type = ''] = attribute('ContentType')
      if (/macro|vba/i.test(type)) throw new TemplateRefused('TEMPLATE_MACROS')
      if (!/wordprocessingml\.document\.main\+xml$/.test(type)) return
      if (attribute('PartName')[0] !== '/word/document.xml')
        throw new TemplateRefused('TEMPLATE_NOT_WORD')
      isDocument = true
    },
    close: () => undefined,
    text: () => undefined,
  })
  if (!isDocument) throw new TemplateRefused('TEMPLATE_NOT_WORD')
}

function checkField(instruction: string): void {
  const name = /^\s*([A-Za-z]*)/.exec(instruction)?.[1]?.toUpperCase() ?? ''
  if (!ALLOWED_FIELDS.has(name))
    throw new TemplateRefused('TEMPLATE_FIELD', (name || instruction.trim()).slice(0, 20))
}

/**
 * Watches the elements of a part. An instruction of a field can be in several pieces, and in the
 * middle of it another field.
 */
export function forbiddenWatch() {
  const fields: string[] = []
  let isInstruction = false
  return {
    open: (name: string, attribute: (name: string) => readonly string[]) => {
      if (FORBIDDEN_ELEMENTS.has(name)) throw new TemplateRefused('TEMPLATE_EMBEDDED', name)
      if (name === 'fldSimple') attribute('instr').forEach(checkField)
      if (name === 'fldChar') {
        const [type] = attribute('fldCharType')
        if (type === 'begin') fields.push('')
        else if (type === 'separate') checkField(fields.at(-1) ?? '')
        else checkField(fields.pop() ?? '')
      }
      isInstruction = name === 'instrText' || name === 'delInstrText'
    },
    close: () => {
      isInstruction = false
    },
    text: (text: string) => {
      if (!isInstruction) return
      if (fields.length === 0) checkField(text)
      else fields.push((fields.pop() ?? '') + text)
    },
    end: () => fields.forEach(checkField),
  }
}
