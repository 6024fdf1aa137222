import type { LocalDate } from '@/lib/domain/time/local-date'

// What a document says, apart from how it looks: the same content is set as PDF and as DOCX.

export type Block =
  /** 一、……: in 黑体. Level 2, （一）……: in 楷体. */
  | { readonly kind: 'heading'; readonly level?: 1 | 2; readonly text: string }
  /** A paragraph with its first line indented by two characters. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A line without indent: 申请人：…… */
  | { readonly kind: 'line'; readonly text: string }
  /** Terms and values beside each other, in a frame. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [term: string, value: string])[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** A place to sign or to seal, with the words before it: 申请人（签名）. */
export type SignaturePlace = { readonly label: string; readonly name: string | null }

export type DocumentContent = {
  readonly title: string
  /** Above the title: who makes the document. */
  readonly issuer: string | null
  /** （2026）示调字第1号; null before it is finalised, or where the document has none. */
  readonly number: string | null
  readonly caseNo: string
  readonly blocks: readonly Block[]
  readonly signatures: readonly SignaturePlace[]
  /** The day of the document (成文日期); null: signers write their own. */
  readonly day: LocalDate | null
  /** Marked across every page: not finalised. */
  readonly isDraft?: boolean
  /** Without page numbers: cover and back matter of a dossier, and its sheets, which are numbered as pages of it. */
  readonly isUnnumbered?: boolean
}
