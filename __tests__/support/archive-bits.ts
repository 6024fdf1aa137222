import { checkExport, readZip } from '@/assets/dossier-check/check.js'
import { serveVolumeExport } from '@/lib/edge/download/serve-volume-export'
import { asOwner, type World } from './world'

type Fault = { readonly kind: string; readonly path: string }
const faultsOf = (zip: Uint8Array): readonly Fault[] => checkExport(readZip(zip)).faults

/** Where the bytes of each file are within the ZIP. */
function placesOf(zip: Uint8Array) {
  const { files } = readZip(zip) as { files: Map<string, Uint8Array> }
  return [...files].map(([path, bytes]) => ({
    path: path.slice(path.indexOf('/') + 1),
    from: bytes.byteOffset - zip.byteOffset,
    to: bytes.byteOffset - zip.byteOffset + bytes.length,
  }))
}

/**
 * Exports a bound dossier as an administrator does, and flips one bit of it at each of so many
 * random places. The check of `npm run dossier:verify` has to name the file in which the bit is;
 * between files, any fault.
 * @returns the places for which it does not, and the size of the export
 */
export async function flipBits(
  world: World,
  count: number,
  random: () => number,
): Promise<{ readonly unnamed: string[]; readonly size: number }> {
  const [volume] = await asOwner<{ case_id: string }>('SELECT case_id FROM dossier_volumes LIMIT 1')
  const response = await serveVolumeExport(new Request('http://heyi.test/x'), {
    actor: world.people.adminA,
    params: { caseId: volume!.case_id, volume: '1' },
  })
  const zip = new Uint8Array(await response.arrayBuffer())
  const sound = faultsOf(zip)
  if (sound.length > 0) throw new Error(`the export is not sound: ${JSON.stringify(sound)}`)
  const places = placesOf(zip)
  const unnamed: string[] = []
  for (let flips = 0; flips < count; flips += 1) {
    const [at, bit] = [Math.floor(random() * zip.length), Math.floor(random() * 8)]
    zip[at]! ^= 1 << bit
    const file = places.find(({ from, to }) => at >= from && at < to)
    const faults = faultsOf(zip)
    const isNamed = file ? faults.some(({ path }) => path === file.path) : faults.length > 0
    if (!isNamed) unnamed.push(`bit ${bit} of byte ${at} (${file?.path ?? 'between files'})`)
    zip[at]! ^= 1 << bit
  }
  return { unnamed, size: zip.length }
}
