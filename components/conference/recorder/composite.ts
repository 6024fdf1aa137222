import type { RecordingMedium } from '@/lib/domain/recording/recording'

/** One person of the joint hall, with what they send; null: nothing at this moment. */
export interface RecordedTile {
  readonly seat: string
  readonly name: string
  readonly stream: MediaStream | null
  /** A picture is sent now; else the last that came is not drawn any more. */
  readonly hasPicture: boolean
}

export interface Composite {
  /** One picture of everyone, and everyone's sound in one track. */
  readonly stream: MediaStream
  readonly setTiles: (tiles: readonly RecordedTile[]) => void
  readonly close: () => void
}

const WIDTH = 960
const HEIGHT = 540
const DRAW_EVERY_MS = 100
const NAME_PX = 20

interface Shown {
  readonly tile: RecordedTile
  readonly video: HTMLVideoElement
  readonly sound: MediaStreamAudioSourceNode | null
}

/**
 * Draws everyone of the hall on one canvas and mixes their sound. The size of the picture never
 * changes when people come and go: parts of one size can be joined.
 */
export function createComposite(medium: RecordingMedium): Composite {
  const audio = new AudioContext()
  const mixed = audio.createMediaStreamDestination()
  // A source of its own, so that there is sound data also while no one sends any.
  const silence = audio.createConstantSource()
  const nothing = audio.createGain()
  nothing.gain.value = 0
  silence.connect(nothing).connect(mixed)
  silence.start()
  void audio.resume()
  // A call on the telephone, or sleep, has suspended it.
  audio.onstatechange = () => {
    if (audio.state !== 'running' && audio.state !== 'closed')
      void audio.resume().catch(() => undefined)
  }
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const context = canvas.getContext('2d', { alpha: false })
  let shown: readonly Shown[] = []

  const show = (tile: RecordedTile): Shown => {
    const video = document.createElement('video')
    video.muted = true
    video.playsInline = true
    video.srcObject = tile.stream
    void video.play().catch(() => undefined)
    const hasSound = (tile.stream?.getAudioTracks().length ?? 0) > 0
    const sound = tile.stream && hasSound ? audio.createMediaStreamSource(tile.stream) : null
    sound?.connect(mixed)
    return { tile, video, sound }
  }
  const drop = ({ video, sound }: Shown) => {
    sound?.disconnect()
    video.srcObject = null
  }
  const draw = () => {
    if (!context) return
    context.fillStyle = '#1f2933'
    context.fillRect(0, 0, WIDTH, HEIGHT)
    const columns = Math.ceil(Math.sqrt(shown.length)) || 1
    const rows = Math.ceil(shown.length / columns) || 1
    const [width, height] = [WIDTH / columns, HEIGHT / rows]
    for (const [index, { tile, video }] of shown.entries()) {
      const [left, top] = [(index % columns) * width, Math.floor(index / columns) * height]
      if (tile.hasPicture && video.videoWidth > 0) {
        const scale = Math.min(width / video.videoWidth, height / video.videoHeight)
        const [w, h] = [video.videoWidth * scale, video.videoHeight * scale]
        context.drawImage(video, left + (width - w) / 2, top + (height - h) / 2, w, h)
      }
      context.fillStyle = '#ffffff'
      context.font = `${NAME_PX}px sans-serif`
      context.fillText(tile.name, left + 8, top + height - 10)
    }
  }
  const timer = medium === 'picture' ? setInterval(draw, DRAW_EVERY_MS) : undefined
  const pictures = medium === 'picture' ? canvas.captureStream().getVideoTracks() : []
  return {
    stream: new MediaStream([...pictures, ...mixed.stream.getAudioTracks()]),
    setTiles: (tiles) => {
      const kept = shown.filter(({ tile }) =>
        tiles.some(({ seat, stream }) => seat === tile.seat && stream === tile.stream),
      )
      shown.filter((each) => !kept.includes(each)).forEach(drop)
      shown = tiles.map((tile) => {
        const before = kept.find((each) => each.tile.seat === tile.seat)
        return before ? { ...before, tile } : show(tile)
      })
      if (medium === 'picture') draw()
    },
    close: () => {
      clearInterval(timer)
      shown.forEach(drop)
      shown = []
      silence.stop()
      void audio.close()
    },
  }
}
