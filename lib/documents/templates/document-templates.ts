import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import { agreement } from './agreement'
import type { AnyTemplate } from './document-template'

/** The template of every document. */
export const DOCUMENT_TEMPLATES: Readonly<Record<CaseDocumentKind, AnyTemplate>> = {
  agreement,
}
