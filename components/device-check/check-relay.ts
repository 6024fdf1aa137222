import { usesUdp, type RelayAnswers } from '@/lib/domain/device-check/relay-findings'

const AT_MOST_MS = 6_000

/** Whether a browser gets an address of the relay by one of these servers. Nothing is connected. */
function isRelayed(servers: readonly RTCIceServer[]): Promise<boolean> {
  const connection = new RTCPeerConnection({
    iceServers: [...servers],
    iceTransportPolicy: 'relay',
  })
  return new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), AT_MOST_MS)
    connection.onicecandidate = ({ candidate }) => {
      // The end of the list without a candidate: no server answered.
      if (candidate?.type !== 'relay' && candidate !== null) return
      clearTimeout(timer)
      resolve(candidate !== null)
    }
    connection.createDataChannel('check')
    void connection.setLocalDescription()
  })
    .catch(() => false)
    .finally(() => connection.close())
}

/**
 * Tries the relay of the installation by UDP and by TCP, with credentials for a minute.
 * @param path where they are given
 */
export async function checkRelay(path: string): Promise<RelayAnswers> {
  const none = { udp: null, tcp: null }
  if (typeof RTCPeerConnection === 'undefined') return none
  const answer = await fetch(path, { cache: 'no-store' }).catch(() => null)
  if (!answer?.ok) return none
  const { iceServers } = (await answer.json()) as { iceServers: readonly RTCIceServer[] }
  const of = (isWanted: (url: string) => boolean) =>
    iceServers.flatMap(({ urls, ...credentials }) =>
      [urls]
        .flat()
        .filter((url) => url.startsWith('turn') && isWanted(url))
        .map((url) => ({ ...credentials, urls: url })),
    )
  const tried = (servers: readonly RTCIceServer[]) =>
    servers.length === 0 ? null : isRelayed(servers)
  const [udp, tcp] = await Promise.all([tried(of(usesUdp)), tried(of((url) => !usesUdp(url)))])
  return { udp, tcp }
}
