import { createForwardedTransport } from './forwarded-transport'
import type { MediaTransport, TransportOptions } from './media-transport'
import { createMeshTransport } from './mesh-transport'

/** The transport of a conference: the server says of which kind it is. */
export const createTransport = (options: TransportOptions): MediaTransport =>
  options.kind === 'forwarded' ? createForwardedTransport(options) : createMeshTransport(options)
