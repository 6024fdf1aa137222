/**
 * A licensed certificate authority (电子认证服务提供者, 电子签名法 第16–18条) behind the signatures of a document. Without one no
 * signature is called 可靠的电子签名 (第13条). An installation that has a contract with one adds a driver; there is
 * none by default. What a driver has to hold to: __tests__/support/certificate-authority-contract.ts.
 */
export type CertificateAuthority = {
  /** As its licence names it. */
  readonly name: string
  /** 电子认证服务许可证 number. */
  readonly licenceNo: string
  /**
   * Certifies that this person signed these bytes. The certificate is bound to both: a changed hash or another person does
   * not verify. Throws where the authority cannot be reached; then nothing counts as certified.
   */
  readonly certify: (signature: SignatureToCertify) => Promise<SignatureCertificate>
  /** Does the certificate prove this signature? */
  readonly verify: (
    signature: SignatureToCertify,
    certificate: SignatureCertificate,
  ) => Promise<boolean>
}

export type SignatureToCertify = {
  /** SHA-256 of the file that was signed. */
  readonly sha256: string
  readonly signedBy: string
  readonly at: Date
}

export type SignatureCertificate = {
  readonly serialNo: string
  readonly issuedAt: Date
  /** As the authority issued it. */
  readonly bytes: Uint8Array
}
