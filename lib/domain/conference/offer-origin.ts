// Which offer an answer of the forwarder belongs to (ADR 0144). A page that made its connection
// again may still get the answer to the offer of the one before.

/** `<session>.<version>` of a description, unlike that of any other offer of any connection. */
export function originOf(sdp: string): string | null {
  const [, session, version] = /^o=\S+ (\d+) (\d+) /m.exec(sdp) ?? []
  return session && version ? `${session}.${version}` : null
}

/** The session alone: it is the same for all offers of one connection. */
export const sessionOf = (sdp: string): string | null => originOf(sdp)?.split('.')[0] ?? null

/** An answer with the origin of its offer as its session name, a line which browsers ignore. */
export const withAnsweredOrigin = (answer: string, offer: string): string =>
  answer.replace(/^s=.*$/m, `s=${originOf(offer) ?? '-'}`)

/** The origin of the offer that an answer of the forwarder belongs to. */
export const answeredOriginOf = (answer: string): string | null =>
  /^s=(\d+\.\d+)\s*$/m.exec(answer)?.[1] ?? null
