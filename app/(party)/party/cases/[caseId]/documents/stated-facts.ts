/**
 * The sentence that was chosen at the signature says three things: how the document was read, that
 * it was to its end, and that one signs of one's own will. Where none was chosen none of them is
 * said.
 */
export function statedFacts(way: unknown): object {
  return way === undefined ? {} : { read: way, readToEnd: 'on', agreed: 'on' }
}
