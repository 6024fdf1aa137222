export type Sent =
  | { readonly ok: true; readonly importId: string }
  | { readonly ok: false; readonly message: string | null }

/**
 * Sends a file's bytes and tells how far it has come (0 to 100). The answer is the import's id or a
 * sentence; null where there was no answer at all. XMLHttpRequest, since fetch does not say how
 * much has left.
 */
export function sendFile(
  url: string,
  file: File,
  onPercent: (percent: number) => void,
): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.responseType = 'json'
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onPercent(total > 0 ? Math.floor((loaded * 100) / total) : 0),
    )
    request.addEventListener('load', () => {
      const said = request.response as { importId?: unknown; message?: unknown } | null
      if (typeof said?.importId === 'string') resolve({ ok: true, importId: said.importId })
      else resolve({ ok: false, message: typeof said?.message === 'string' ? said.message : null })
    })
    request.addEventListener('error', () => resolve({ ok: false, message: null }))
    request.send(file)
  })
}
