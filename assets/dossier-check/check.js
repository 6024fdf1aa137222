// The check of an exported dossier. The command and the page within the export run this same file: it needs nothing but the
// language itself, so that it works in any browser without a network, today and later.

const K = new Uint32Array(64)
const FIRST = new Uint32Array(8)
{
  const isPrime = (n) => {
    for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false
    return true
  }
  const fraction = (x) => Math.floor((x - Math.floor(x)) * 0x1_0000_0000)
  for (let n = 2, i = 0; i < 64; n += 1)
    if (isPrime(n)) {
      K[i] = fraction(Math.cbrt(n))
      if (i < 8) FIRST[i] = fraction(Math.sqrt(n))
      i += 1
    }
}

const turn = (x, n) => (x >>> n) | (x << (32 - n))

/** SHA-256 of bytes (FIPS 180-4) as hex; browsers have no digest of their own for pages opened from a file. */
export function sha256(bytes) {
  const length = bytes.length
  const padded = new Uint8Array(128)
  const tail = length % 64
  padded.set(bytes.subarray(length - tail))
  padded[tail] = 0x80
  const tailLength = tail < 56 ? 64 : 128
  const view = new DataView(padded.buffer)
  view.setUint32(tailLength - 8, Math.floor(length / 0x2000_0000))
  view.setUint32(tailLength - 4, (length << 3) >>> 0)
  const h = FIRST.slice()
  const w = new Uint32Array(64)
  const block = (source, at) => {
    for (let i = 0; i < 16; i += 1)
      w[i] =
        (source[at + i * 4] << 24) |
        (source[at + i * 4 + 1] << 16) |
        (source[at + i * 4 + 2] << 8) |
        source[at + i * 4 + 3]
    for (let i = 16; i < 64; i += 1) {
      const [x, y] = [w[i - 15], w[i - 2]]
      const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
      const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
      w[i] = w[i - 16] + s0 + w[i - 7] + s1
    }
    let [a, b, c, d, e, f, g, z] = h
    for (let i = 0; i < 64; i += 1) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
      const t1 = (z + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      z = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    h[0] += a
    h[1] += b
    h[2] += c
    h[3] += d
    h[4] += e
    h[5] += f
    h[6] += g
    h[7] += z
  }
  for (let at = 0; at + 64 <= length; at += 64) block(bytes, at)
  for (let at = 0; at < tailLength; at += 64) block(padded, at)
  return [...h].map((x) => x.toString(16).padStart(8, '0')).join('')
}

const text = (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

/**
 * Reads a ZIP of ours: files one behind the other as they are, then their list. Every byte that is not of a file has one possible
 * value, which is compared.
 * @returns {{ files: Map<string, Uint8Array>, faults: { kind: string, path: string }[] }}
 */
export function readZip(bytes) {
  const files = new Map()
  const faults = []
  const fault = (path) => faults.push({ kind: 'zip', path })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  const isEnd =
    end >= 0 &&
    view.getUint32(end, true) === 0x0605_4b50 &&
    view.getUint32(end + 4, true) === 0 &&
    view.getUint16(end + 8, true) === view.getUint16(end + 10, true) &&
    view.getUint16(end + 20, true) === 0
  if (!isEnd) {
    fault('')
    return { files, faults }
  }
  const count = view.getUint16(end + 8, true)
  let [at, list] = [0, view.getUint32(end + 16, true)]
  if (list + view.getUint32(end + 12, true) !== end) fault('')
  for (let index = 0; index < count; index += 1) {
    if (list + 46 > end || view.getUint32(list, true) !== 0x0201_4b50) {
      fault('')
      return { files, faults }
    }
    const nameLength = view.getUint16(list + 28, true)
    const rawName = bytes.subarray(list + 46, list + 46 + nameLength)
    let name
    try {
      name = text(rawName)
    } catch {
      name = `#${index + 1}`
      fault(name)
    }
    const [flags, crc, size] = [
      view.getUint16(list + 8, true),
      view.getUint32(list + 16, true),
      view.getUint32(list + 24, true),
    ]
    const isStreamed = flags === 0x0808
    const isListed =
      view.getUint16(list + 4, true) === 0x033f &&
      view.getUint16(list + 6, true) === 20 &&
      (isStreamed || flags === 0x0800) &&
      view.getUint16(list + 10, true) === 0 &&
      view.getUint32(list + 20, true) === size &&
      view.getUint32(list + 30, true) === 0 &&
      view.getUint32(list + 34, true) === 0 &&
      view.getUint32(list + 38, true) === 0x81a4_0000 &&
      view.getUint32(list + 42, true) === at
    const from = at + 30 + nameLength
    const behind = from + size + (isStreamed ? 16 : 0)
    if (!isListed || behind > bytes.length) {
      fault(name)
      return { files, faults }
    }
    const same = (a, b, length) => {
      for (let i = 0; i < length; i += 1) if (bytes[a + i] !== bytes[b + i]) return false
      return true
    }
    const isHeaded =
      view.getUint32(at, true) === 0x0403_4b50 &&
      same(at + 4, list + 6, 10) &&
      view.getUint32(at + 14, true) === (isStreamed ? 0 : crc) &&
      view.getUint32(at + 18, true) === (isStreamed ? 0 : size) &&
      view.getUint32(at + 22, true) === (isStreamed ? 0 : size) &&
      view.getUint16(at + 26, true) === nameLength &&
      view.getUint16(at + 28, true) === 0 &&
      same(at + 30, list + 46, nameLength)
    const isDescribed =
      !isStreamed ||
      (view.getUint32(from + size, true) === 0x0807_4b50 &&
        view.getUint32(from + size + 4, true) === crc &&
        view.getUint32(from + size + 8, true) === size &&
        view.getUint32(from + size + 12, true) === size)
    if (!isHeaded || !isDescribed || files.has(name)) fault(name)
    files.set(name, bytes.subarray(from, from + size))
    at = behind
    list += 46 + nameLength
  }
  if (list !== end || at !== view.getUint32(end + 16, true)) fault('')
  return { files, faults }
}

/** The files below the one folder that all of them are in; null where they are in several. */
export function inBag(files) {
  const tops = new Set([...files.keys()].map((path) => path.split('/')[0]))
  if (tops.size !== 1 || files.has([...tops][0])) return null
  return new Map([...files].map(([path, bytes]) => [path.slice(path.indexOf('/') + 1), bytes]))
}

const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'
const MANIFEST = 'manifest-sha256.txt'
const TAGS = 'tagmanifest-sha256.txt'

function readList(files, name, faults) {
  const bytes = files.get(name)
  if (!bytes) {
    faults.push({ kind: 'missing', path: name })
    return null
  }
  const listed = new Map()
  let lines = []
  try {
    lines = text(bytes).split('\n')
  } catch {
    faults.push({ kind: 'list', path: name })
  }
  if (lines.pop() !== '') faults.push({ kind: 'list', path: name })
  for (const line of lines) {
    const parts = /^([0-9a-f]{64}) {2}(.+)$/.exec(line)
    if (!parts || listed.has(parts[2])) faults.push({ kind: 'list', path: name })
    else listed.set(parts[2], parts[1])
  }
  return listed
}

function compare(files, listed, isOfList, faults) {
  for (const [path, hash] of listed) {
    const bytes = files.get(path)
    if (!bytes) faults.push({ kind: 'missing', path })
    else if (sha256(bytes) !== hash) faults.push({ kind: 'changed', path })
  }
  for (const path of files.keys())
    if (isOfList(path) && !listed.has(path)) faults.push({ kind: 'additional', path })
}

const ITEMS = 'data/manifest.json'
const BOUND = 'data/dossier.pdf'
const PAGE = '核验.html'

/** The files of the payload that the list of the dossier knows, each original by the number of its item. */
function compareItems(manifest, payload, faults) {
  const originals = new Map()
  for (const name of payload.keys()) {
    const number = /^data\/originals\/(\d+)-/.exec(name)?.[1]
    if (number && !originals.has(number)) originals.set(number, name)
  }
  const known = new Set([ITEMS, BOUND])
  for (const { no, sha256: hash, sheet } of manifest.items) {
    const own = originals.get(String(no).padStart(4, '0'))
    if (own) known.add(own)
    if (own && payload.get(own) !== hash) faults.push({ kind: 'item', path: own })
    if (!own && sheet !== 'damaged') faults.push({ kind: 'missing_item', path: String(no) })
  }
  for (const path of payload.keys()) if (!known.has(path)) faults.push({ kind: 'additional', path })
}

/** What the lists of a bag do not say of one another: whether they are those of a dossier, and of this one. */
function compareDossier(files, tags, payload, faults) {
  for (const name of ['bagit.txt', 'bag-info.txt', MANIFEST])
    if (!tags.has(name)) faults.push({ kind: 'list', path: TAGS })
  for (const path of [PAGE, BOUND]) if (!files.has(path)) faults.push({ kind: 'missing', path })
  for (const path of tags.keys())
    if (!['bagit.txt', 'bag-info.txt', MANIFEST, PAGE].includes(path))
      faults.push({ kind: 'additional', path })
  try {
    const manifest = JSON.parse(text(files.get(ITEMS)))
    if (manifest.format !== 'heyi-dossier-1') throw new Error('another format')
    compareItems(manifest, payload, faults)
    const info = text(files.get('bag-info.txt') ?? new Uint8Array())
    if (!info.split('\n').includes(`External-Identifier: ${manifest.number}`))
      faults.push({ kind: 'info', path: 'bag-info.txt' })
    return manifest
  } catch {
    faults.push({ kind: 'manifest', path: ITEMS })
    return null
  }
}

/**
 * Checks the files of a bag (RFC 8493): every file against the lists, the lists against the files, and the list of the dossier.
 * @param {Map<string, Uint8Array>} files by their path within the bag
 * @returns {{ faults: { kind: string, path: string }[], count: number, manifest: object | null }}
 */
export function checkBag(files) {
  const faults = []
  const tags = readList(files, TAGS, faults)
  const payload = readList(files, MANIFEST, faults)
  if (!tags || !payload) return { faults, count: files.size, manifest: null }
  compare(files, tags, (path) => !path.startsWith('data/') && path !== TAGS, faults)
  compare(files, payload, (path) => path.startsWith('data/'), faults)
  const bagit = files.get('bagit.txt')
  if (bagit && sha256(bagit) !== sha256(new TextEncoder().encode(BAGIT)))
    faults.push({ kind: 'changed', path: 'bagit.txt' })
  let size = 0
  for (const path of payload.keys()) size += files.get(path)?.length ?? 0
  const info = files.get('bag-info.txt')
  if (info && !new TextDecoder().decode(info).includes(`Payload-Oxum: ${size}.${payload.size}\n`))
    faults.push({ kind: 'oxum', path: 'bag-info.txt' })
  const manifest = compareDossier(files, tags, payload, faults)
  const known = new Set()
  const once = faults.filter(({ kind, path }) => {
    const key = `${kind} ${path}`
    return known.has(key) ? false : known.add(key)
  })
  return { faults: once, count: files.size, manifest }
}

/**
 * The whole check of an export, in its ZIP or unpacked.
 * @param {{ files: Map<string, Uint8Array>, faults: { kind: string, path: string }[] }} opened by readZip, or the files of a folder
 * @returns {{ faults: { kind: string, path: string }[], count: number, manifest: object | null }}
 */
export function checkExport({ files, faults }) {
  const bag = inBag(files)
  if (!bag) return { faults: [...faults, { kind: 'bag', path: '' }], count: 0, manifest: null }
  const checked = checkBag(bag)
  return { ...checked, faults: [...faults, ...checked.faults] }
}
