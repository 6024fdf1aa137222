// A photograph as a phone stores it, made for these tests by heif-enc (libheif): 96 × 64 points of
// one colour, with a place and a device in its metadata.

const PHOTO = [
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAZRtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAA',
  'AAAAAAAAADRpbG9jAAAAAERAAAIAAQAAAAABuAABAAAAAAAAAB8AAgAAAAAB1wABAAAAAAAAAO4AAAA4aWluZgAAAAAA',
  'AgAAABVpbmZlAgAAAAABAABodmMxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAAA02lwcnAAAAC0',
  'aXBjbwAAAHVodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAo',
  'QgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubAgAAAMAyAAAAwAIQGIAAQAHRAHBcrAiQAAAABNjb2xybmNseAABAA0A',
  'BoAAAAAUaXNwZQAAAAAAAABgAAAAQAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgQIDBAAAABppcmVm',
  'AAAAAAAAAA5jZHNjAAIAAQABAAABFW1kYXQAAAAbKAGvE4DlM8Cf//B+o//bnzw+fZatUPRZ072wAAAAAElJKgAIAAAA',
  'CAAPAQIADAAAAH4AAAASAQMAAQAAAAEAAAAaAQUAAQAAAG4AAAAbAQUAAQAAAHYAAAAoAQMAAQAAAAIAAAATAgMAAQAA',
  'AAEAAABphwQAAQAAAIoAAAAliAQAAQAAANgAAAAAAAAAOGMAAOgDAAA4YwAA6AMAAFNlY3JldFBob25lAAYAAJAHAAQA',
  'AAAwMjEwAZEHAAQAAAABAgMAAKAHAAQAAAAwMTAwAaADAAEAAAD//wAAAqAEAAEAAABgAAAAA6AEAAEAAABAAAAAAAAA',
  'AAEAAQACAAIAAABOAAAAAAAAAA==',
].join('')

export const HEIC_SIZE = { width: 96, height: 64 }
/** Red, green and blue of every point, more or less. */
export const HEIC_COLOUR = [160, 48, 32] as const

export const heicPhoto = () => Buffer.from(PHOTO, 'base64')

/** The photograph with its image, or what a decoder has to know of it, overwritten by zeros. */
export function heicWithout(part: 'image' | 'parameters'): Buffer {
  const bytes = heicPhoto()
  const at = bytes.indexOf(part === 'image' ? 'mdat' : 'hvcC')
  const size = bytes.readUInt32BE(at - 4)
  return bytes.fill(0, at + 4, at - 4 + size)
}
