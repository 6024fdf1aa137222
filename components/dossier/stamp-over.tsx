import { TiledText } from '@/components/ui/tiled-text'

/**
 * Watermark over a material: the reader's court, name and the time, readable on dark and light
 * pictures.
 */
export function StampOver({ text }: { text: string }) {
  return (
    <TiledText
      text={text}
      fontSize={17}
      gap={60}
      tileHeight={300}
      secondLine={210}
      outline="#fff"
      className="absolute inset-0 z-10 fill-[#111] opacity-15"
      data-stamp
    />
  )
}
