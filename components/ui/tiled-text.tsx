import { useId } from 'react'
import { cn } from './cn'
import { estimateTextWidth } from './text-width'

export interface TiledTextProps {
  text: string
  fontSize: number
  /** Between two texts of a line. */
  gap: number
  /** Of a tile with its two lines. */
  tileHeight: number
  secondLine: number
  /** Around each letter, so that it is readable on dark and on light. */
  outline?: string
  className: string
  'data-stamp'?: true
  'data-watermark'?: true
}

/**
 * A text across an area, aslant, again and again. SVG: takes no pointer events, hidden from
 * assistive technology. The lower line is half a tile aside and wraps around the tile's edge.
 */
export function TiledText({
  text,
  fontSize,
  gap,
  tileHeight,
  secondLine,
  outline,
  className,
  ...marks
}: TiledTextProps) {
  const pattern = useId()
  const width = estimateTextWidth(text, fontSize) + gap
  const outlined = outline && { stroke: outline, strokeWidth: 3, paintOrder: 'stroke' }
  return (
    <svg aria-hidden {...marks} className={cn('pointer-events-none size-full', className)}>
      <defs>
        <pattern
          id={pattern}
          width={width}
          height={tileHeight}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <g fontSize={fontSize} {...outlined}>
            <text x="0" y="60">
              {text}
            </text>
            <text x={width / 2} y={secondLine}>
              {text}
            </text>
            <text x={-width / 2} y={secondLine}>
              {text}
            </text>
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} />
    </svg>
  )
}
