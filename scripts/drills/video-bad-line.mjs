// A line of UDP on which so many packets of a hundred are lost, in both directions.
import { createSocket } from 'node:dgram'

/**
 * @param {number} to the port of this machine where the line ends
 * @returns its own port, and a way to make it bad or good again
 */
export async function openBadLine(to) {
  let percent = 0
  const ends = new Map()
  const isLost = () => Math.random() * 100 < percent
  const line = createSocket('udp4')
  line.on('message', (bytes, from) => {
    if (!isLost()) endOf(from).send(bytes, to, '127.0.0.1')
  })
  /** One socket for each that sends, by which the answers find back. */
  function endOf({ address, port }) {
    const key = `${address}:${port}`
    const existing = ends.get(key)
    if (existing) return existing
    const end = createSocket('udp4')
    end.on('message', (bytes) => {
      if (!isLost()) line.send(bytes, port, address)
    })
    ends.set(key, end)
    return end
  }
  await new Promise((resolve) => line.bind(0, '127.0.0.1', resolve))
  return {
    port: line.address().port,
    lose(share) {
      percent = share
    },
    close() {
      for (const end of ends.values()) end.close()
      line.close()
    },
  }
}
