// What was found in a Word file that is to be the template of a document (docs/decisions/0080).

/** Why a file is no template at all. */
export const TEMPLATE_FAULTS = [
  'TEMPLATE_NOT_WORD',
  'TEMPLATE_DAMAGED',
  'TEMPLATE_EXPANDS',
  'TEMPLATE_MACROS',
  'TEMPLATE_EMBEDDED',
  'TEMPLATE_EXTERNAL',
  'TEMPLATE_FIELD',
  'TEMPLATE_TOO_LONG',
  'TEMPLATE_TOO_MANY_TAGS',
] as const
export type TemplateFaultCode = (typeof TEMPLATE_FAULTS)[number]

/** `detail`: the part, link or field of the file that it is about. */
export type TemplateFault = { readonly code: TemplateFaultCode; readonly detail: string | null }

/** What is wrong with one placeholder. */
export const TAG_ERRORS = [
  'UNCLOSED',
  'UNOPENED',
  'FULL_WIDTH',
  'UNKNOWN_NAME',
  'NOT_A_LIST',
  'PART_OUTSIDE_LIST',
  'LIST_UNCLOSED',
  'LIST_UNOPENED',
  'LIST_WITHIN_LIST',
  'LIST_ACROSS_ROWS',
  'NOT_HERE',
] as const
export type TagErrorCode = (typeof TAG_ERRORS)[number]

export type TemplateArea = 'body' | 'header' | 'footer' | 'other'

/** One placeholder that is wrong, with the text around it. */
export type TagError = {
  readonly code: TagErrorCode
  /** As it was written, without its braces. */
  readonly tag: string
  readonly area: TemplateArea
  readonly around: string
  /** A name that may have been meant. */
  readonly meant: string | null
}

export type TemplateCheck =
  | { readonly is: 'refused'; readonly fault: TemplateFault }
  | {
      readonly is: 'read'
      /** The names that were found, each once, in the order of the file. */
      readonly names: readonly string[]
      /** The first of them, at most as many as one corrects at once. */
      readonly errors: readonly TagError[]
      readonly errorCount: number
    }
