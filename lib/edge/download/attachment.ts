/** Characters that RFC 5987 does not allow in a value and encodeURIComponent does not encode. */
const UNENCODED = /['()*]/g

/**
 * `Content-Disposition` of a download under the file's own name (RFC 6266, 5987), never inline. Old
 * clients get a plain name with the extension.
 */
export function attachment(fileName: string): string {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(fileName)?.[0] ?? ''
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    UNENCODED,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="file${ending}"; filename*=UTF-8''${encoded}`
}
