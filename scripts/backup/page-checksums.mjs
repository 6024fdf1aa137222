// The checksums of PostgreSQL's pages, as src/include/storage/checksum_impl.h computes them: a page
// that rots on the disk is found while it is copied, and not when it is needed.

const PAGE_BYTES = 8192
const SUMS = 32
const PRIME = 16777619
/** Pages of one file; the next file of the relation goes on counting. */
const PAGES_OF_SEGMENT = 131072
const AT = { lsnHigh: 0, lsnLow: 4, checksum: 8, upper: 14 }

const BASE_OFFSETS = Uint32Array.of(
  0x5b1f36e9,
  0xb8525960,
  0x02ab50aa,
  0x1de66d2a,
  0x79ff467a,
  0x9bb9f8a3,
  0x217e7cd2,
  0x83e13d2c,
  0xf8d4474f,
  0xe39eb970,
  0x42c6ae16,
  0x993216fa,
  0x7b093b5d,
  0x98daff3c,
  0xf718902a,
  0x0b1c9cdb,
  0xe58f764b,
  0x187636bc,
  0x5d7b3bb1,
  0xe73de7de,
  0x92bec979,
  0xcca6c0b2,
  0x304a0979,
  0x85aa43d4,
  0x783125bb,
  0x6ca8eaa2,
  0xe407eac6,
  0x4b5cfc3e,
  0x9fbf8c76,
  0x15ca20be,
  0xf2ca9fd3,
  0x959bd756,
)

const sums = new Uint32Array(SUMS)
const mix = (sum, value) => {
  const mixed = sum ^ value
  return Math.imul(mixed, PRIME) ^ (mixed >>> 17)
}

/** The checksum that this page should have. `words`: the page, 2048 numbers; its place counts. */
function computeChecksum(words, blockNumber) {
  sums.set(BASE_OFFSETS)
  for (let at = 0; at < words.length; at += SUMS)
    for (let lane = 0; lane < SUMS; lane += 1) {
      // the checksum itself counts as zero; it shares a word with the flags
      const value = at === 0 && lane === 2 ? words[2] & 0xffff0000 : words[at + lane]
      sums[lane] = mix(sums[lane], value)
    }
  let result = 0
  for (let lane = 0; lane < SUMS; lane += 1) result ^= mix(mix(sums[lane], 0), 0)
  return (((result ^ blockNumber) >>> 0) % 65535) + 1
}

const RELATION = /^(?:base\/\d+|global)\/\d+(?:_(?:fsm|vm|init))?(?:\.(\d+))?$/

/**
 * The number of the first page of a file of the data folder; null: its pages have no checksums.
 * @param {string} path within the data folder, with forward slashes
 */
export function firstPageOf(path) {
  const found = RELATION.exec(path)
  return found && Number(found[1] ?? 0) * PAGES_OF_SEGMENT
}

/**
 * Numbers of the pages in `bytes` whose checksum is wrong. Pages that were written after the backup
 * began may be half-written; the log of changes repairs them, and they do not count.
 * @param {Buffer} bytes whole pages; @param {number} first number of the first of them
 * @param {bigint} startLsn where the backup began
 */
export function findBrokenPages(bytes, first, startLsn) {
  const broken = []
  // a copy begins at a multiple of four, which numbers of four bytes need
  const whole = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer)
  for (let at = 0; at + PAGE_BYTES <= whole.length; at += PAGE_BYTES) {
    if (whole.readUInt16LE(at + AT.upper) === 0) continue
    const lsn =
      (BigInt(whole.readUInt32LE(at + AT.lsnHigh)) << 32n) |
      BigInt(whole.readUInt32LE(at + AT.lsnLow))
    if (lsn >= startLsn) continue
    const words = new Uint32Array(whole.buffer, whole.byteOffset + at, PAGE_BYTES / 4)
    const number = first + at / PAGE_BYTES
    if (computeChecksum(words, number) !== whole.readUInt16LE(at + AT.checksum)) broken.push(number)
  }
  return broken
}

export { PAGE_BYTES }
