const NO_SIGNATURE = '系统不能在文书上签名'

const FAULTS: ReadonlyMap<string, string> = new Map([
  ['SIGNER_MISSING', '系统还没有配置文书的签名证书'],
  ['SIGNER_UNREADABLE', '系统打不开文书的签名证书'],
  ['SIGNER_NOT_VALID', '文书的签名证书不在有效期内'],
])

/** What readers of PDF show of the signature of the platform. */
export const pdfSignature = {
  /** Name in a certificate that no authority issued. */
  trialName: '和议试用签名（自制证书，不证明身份）',
  notSigned: (fault: unknown): string =>
    `${typeof fault === 'string' ? (FAULTS.get(fault) ?? NO_SIGNATURE) : NO_SIGNATURE}，没有签名的文书不能出，所以没有定稿。请联系系统管理员，处理好以后再点击“定稿”。`,
  reason: {
    document: '文书定稿',
    dossier: '卷宗装订',
  },
} as const
