/** What RFC 5987 does not allow in a value and encodeURIComponent leaves alone. */
const LEFT_ALONE = /['()*]/g

/**
 * `Content-Disposition` that offers a file under its own name (RFC 6266, 5987), never to be shown in place. Old programs get the
 * ending alone under a plain name.
 */
export function attachment(fileName: string): string {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(fileName)?.[0] ?? ''
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    LEFT_ALONE,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="file${ending}"; filename*=UTF-8''${encoded}`
}
