import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import type { DocumentContent } from '../content'
import type { TemplateCheck } from '@/lib/domain/document/template-check'
import type { NamedValues } from './template/template-names'

/** What the thread for Word files is given. */
export type WordQuestion =
  | {
      readonly is: 'write'
      readonly content: DocumentContent
      /** At the head of every page: what this file is not; null: nothing. */
      readonly note: string | null
    }
  | { readonly is: 'check'; readonly bytes: Uint8Array; readonly kind: CaseDocumentKind }
  | { readonly is: 'fill'; readonly bytes: Uint8Array; readonly values: NamedValues }

/** A filled template, with its text a line for each paragraph. */
export type FilledWord = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly lines: readonly string[]
}

/** Null where the template, which was checked when it was added, cannot be filled. */
export type WordAnswers = {
  readonly write: Uint8Array<ArrayBuffer>
  readonly check: TemplateCheck
  readonly fill: FilledWord | null
}
export type WordAnswer = WordAnswers[keyof WordAnswers]
