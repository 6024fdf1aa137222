// Words that the page of a document adds to what the document says.

export const documentPage = {
  caseNo: (caseNo: string) => `案号：${caseNo}`,
  /** On a paper of the court, whose own number is the 案号. */
  mediationNo: (caseNo: string) => `调解编号：${caseNo}`,
  /** Before the line on which one signs. */
  signHere: (label: string) => `${label}：`,
  /** Below the line. */
  signer: (name: string) => `（${name}）`,
  draft: '草稿',
  /** The day of a signature, to be written by hand. */
  /** At the foot of the last page. The address without number and code, which are beside it. */
  verification: (number: string, code: string, url: string | null) => [
    `${number}　核验码 ${code}`,
    url === null
      ? '核验文书真伪，请在本平台的核验页面输入编号和核验码'
      : `扫码，或者访问 ${url.replace(/\?.*$/, '')} 输入编号和核验码，核验文书真伪`,
  ],
  dayToFillIn: '　　　　年　　月　　日',
} as const
