// Words that the page of a document adds to what the document says.

export const documentPage = {
  caseNo: (caseNo: string) => `案号：${caseNo}`,
  /** Before the line on which one signs. */
  signHere: (label: string) => `${label}：`,
  /** Below the line. */
  signer: (name: string) => `（${name}）`,
  draft: '草稿',
  /** The day of a signature, to be written by hand. */
  dayToFillIn: '　　　　年　　月　　日',
} as const
