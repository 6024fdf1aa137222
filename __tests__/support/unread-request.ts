/** A request whose body tells whether anyone has begun to read it. */
export function unreadRequest(path: string, headers: Readonly<Record<string, string>> = {}) {
  let isRead = false
  const body = new ReadableStream(
    {
      pull(controller) {
        isRead = true
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  const init = { method: 'POST', body, headers, ...{ duplex: 'half' } }
  return { request: new Request(`http://heyi.test${path}`, init), isRead: () => isRead }
}
