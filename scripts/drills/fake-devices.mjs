// What a browser needs for a video conference without a camera: made-up devices, and counters of
// what its connections receive.

const BACKGROUND = ['background-timer-throttling', 'renderer-backgrounding']

/** Switches of Chromium: a moving picture and a beep in place of devices, without a question. */
export const FAKE_DEVICE_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  ...BACKGROUND.map((name) => `--disable-${name}`),
  '--disable-backgrounding-occluded-windows',
]

/**
 * The same with five pictures a second in place of twenty, which takes a third of the processor
 * time: for what does not judge the picture.
 */
export const SLOW_CAMERA_ARGS = FAKE_DEVICE_ARGS.map((arg) =>
  arg === '--use-fake-device-for-media-stream' ? `${arg}=fps=5` : arg,
)

/**
 * Keeps the connections that a page makes, for `readMedia`. To be called before the page is opened.
 * @param {import('@playwright/test').Page} page
 */
export const keepConnections = (page) =>
  page.addInitScript(() => {
    const kept = []
    globalThis.keptConnections = kept
    globalThis.RTCPeerConnection = class extends globalThis.RTCPeerConnection {
      constructor(...given) {
        super(...given)
        kept.push(this)
      }
    }
  })

/**
 * What the page's open connections have received until now.
 * @returns {Promise<{ connections: number, frames: number, pictures: number, soundPackets: number,
 *   candidateTypes: string[] }>} pictures: streams of which at least one frame was decoded;
 *   candidateTypes: `host/relay` and the like, own side first
 */
export const readMedia = (page) =>
  page.evaluate(async () => {
    const open = globalThis.keptConnections.filter(
      ({ connectionState }) => connectionState === 'connected',
    )
    const media = { frames: 0, pictures: 0, soundPackets: 0, candidateTypes: [] }
    for (const connection of open) {
      const report = await connection.getStats()
      for (const entry of report.values()) {
        if (entry.type === 'inbound-rtp' && entry.kind === 'audio')
          media.soundPackets += entry.packetsReceived
        if (entry.type === 'inbound-rtp' && entry.kind === 'video') {
          media.frames += entry.framesDecoded
          media.pictures += entry.framesDecoded > 0 ? 1 : 0
        }
        if (entry.type === 'candidate-pair' && entry.nominated && entry.state === 'succeeded')
          media.candidateTypes.push(
            [entry.localCandidateId, entry.remoteCandidateId]
              .map((id) => report.get(id)?.candidateType)
              .join('/'),
          )
      }
    }
    return { connections: open.length, ...media }
  })
