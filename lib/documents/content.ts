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
export type SignaturePlace = {
  readonly label: string
  readonly name: string | null
  /** What is there in the signed copy; absent where it is still to be filled in. */
  readonly mark?: SignatureMark
}

export type SignatureMark = {
  /** The signature or seal as SVG of our own making; null: words are in its place. */
  readonly svg: string | null
  /** What is written in the picture, in the face of titles. */
  readonly svgTexts?: readonly string[]
  readonly size: 'signature' | 'seal'
  /** 拒绝签署; in place of a picture. */
  readonly words: string
  /** The day in words; empty where there is none. */
  readonly day: string
}

/** Pages behind the document, such as the evidence of its signatures, with a title of their own. */
export type Annex = { readonly title: string; readonly blocks: readonly Block[] }

export type DocumentContent = {
  readonly title: string
  /** Above the title: who makes the document. */
  readonly issuer: string | null
  /** （2026）示调字第1号; null before it is finalised, or where the document has none. */
  readonly number: string | null
  /** Empty in the letter to someone who is invited to help. */
  readonly caseNo: string
  readonly blocks: readonly Block[]
  readonly signatures: readonly SignaturePlace[]
  /** The day of the document (成文日期); null: signers write their own. */
  readonly day: LocalDate | null
  /** Marked across every page: not finalised. */
  readonly isDraft?: boolean
  /**
   * Without page numbers: cover and back matter of a dossier, and its sheets, which are numbered as
   * pages of it.
   */
  readonly isUnnumbered?: boolean
  /**
   * By which anyone can check that the document is genuine; on its last page once it is finalised.
   * Like the number it is not part of what was seen before.
   */
  readonly verification?: Verification
  /**
   * At the foot of the last page instead: how the reader comes in, with the QR code of an address.
   */
  readonly entry?: { readonly lines: readonly string[]; readonly url: string }
  readonly annex?: Annex
  /** Made for a court: `number` is the case's number there, and `caseNo` that of the mediation. */
  readonly isCourtPaper?: boolean
}

export type Verification = {
  /** HY-7K3F-92QD. */
  readonly code: string
  /**
   * Of the page that checks it, with number and code; null where the installation has no public
   * address.
   */
  readonly url: string | null
}
