/** Unary gRPC over HTTP/2 on a Unix socket: all that Terraform's plugin host needs. */
import http2 from 'node:http2'
import type { AddressInfo } from 'node:net'
import { type Decoded, decodeMessage, encodeMessage } from './protobuf.ts'
import type { Call } from './tfplugin.ts'

export interface CallContext {
  /** Tells apart the connections of aliased provider blocks, which share one server. */
  readonly peer: string
  /** Set by the handler: what to do when the answer could not be delivered. */
  lost?: () => void
}

export type Handler = (request: Decoded, context: CallContext) => Decoded | Buffer | Promise<Decoded | Buffer>

export interface Endpoint {
  readonly call: Call
  readonly handler: Handler
}

/** As Terraform wants to be told where a provider listens. */
export interface Address {
  readonly Network: 'unix' | 'tcp'
  readonly String: string
}

export interface GrpcServer {
  readonly address: Address
  close(): Promise<void>
}

const STATUS = { ok: 0, internal: 13, unimplemented: 12, invalidArgument: 3 } as const
/** A whole provider schema or a large state fits without waiting for window updates. */
const WINDOW = 16 * 1024 * 1024

function frame(message: Buffer): Buffer {
  const header = Buffer.alloc(5)
  header.writeUInt32BE(message.length, 1)
  return Buffer.concat([header, message])
}

function unframe(body: Buffer): Buffer {
  if (body.length < 5 || body[0] !== 0) throw new RangeError('gRPC: not one plain message')
  const length = body.readUInt32BE(1)
  if (body.length !== length + 5) throw new RangeError('gRPC: message cut short')
  return body.subarray(5)
}

function answer(stream: http2.ServerHttp2Stream, status: number, message: string, body?: Buffer): void {
  if (stream.destroyed) return
  const trailers = { 'grpc-status': String(status), 'grpc-message': encodeURIComponent(message) }
  if (!body) {
    stream.respond({ ':status': 200, 'content-type': 'application/grpc', ...trailers }, { endStream: true })
    return
  }
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true })
  stream.on('wantTrailers', () => stream.sendTrailers(trailers))
  stream.end(frame(body))
}

async function serve(stream: http2.ServerHttp2Stream, endpoint: Endpoint | undefined, peer: string) {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  if (!endpoint) return answer(stream, STATUS.unimplemented, 'no such call')
  let request: Decoded
  try {
    request = decodeMessage(endpoint.call.request, unframe(Buffer.concat(chunks)))
  } catch (error) {
    return answer(stream, STATUS.invalidArgument, (error as Error).message)
  }
  const context: CallContext = { peer }
  const response = await endpoint.handler(request, context)
  if (stream.destroyed) return context.lost?.()
  stream.on('close', () => {
    if (!stream.writableFinished) context.lost?.()
  })
  const body = Buffer.isBuffer(response) ? response : encodeMessage(endpoint.call.response, response)
  return answer(stream, STATUS.ok, '', body)
}

/** A Unix socket's path is cut at about 100 bytes; Windows has none that Terraform dials. */
const usesSocket = (socket: string): boolean =>
  process.platform !== 'win32' && Buffer.byteLength(socket) < 100

const openAt = (server: http2.Http2Server, socket: string, ready: () => void): void => {
  if (usesSocket(socket)) server.listen(socket, ready)
  else server.listen(0, '127.0.0.1', ready)
}

/**
 * Listens on a Unix socket: who may enter its folder may call, and nobody else. Each connection is a peer of its own.
 * Where there are no such sockets, on 127.0.0.1 and a port that the system picks, for callers on that address alone.
 */
export async function listen(endpoints: readonly Endpoint[], socket: string): Promise<GrpcServer> {
  const byPath = new Map(endpoints.map((endpoint) => [endpoint.call.path, endpoint]))
  const server = http2.createServer({ settings: { initialWindowSize: WINDOW, maxConcurrentStreams: 4096 } })
  const peers = new Map<http2.ServerHttp2Session, string>()
  let connections = 0
  server.on('session', (session) => {
    const from = session.socket.remoteAddress
    if (!usesSocket(socket) && from !== '127.0.0.1') return session.destroy()
    session.setLocalWindowSize(WINDOW)
    connections++
    peers.set(session, `connection ${connections}`)
    session.on('close', () => peers.delete(session))
    session.on('error', () => session.destroy())
  })
  server.on('stream', (stream, headers) => {
    stream.on('error', () => {})
    const peer = (stream.session && peers.get(stream.session as http2.ServerHttp2Session)) ?? ''
    serve(stream, byPath.get(headers[':path'] ?? ''), peer).catch((error: Error) =>
      answer(stream, STATUS.internal, error.message),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    openAt(server, socket, resolve)
  })
  const close = () =>
    new Promise<void>((resolve) => {
      for (const session of peers.keys()) session.destroy()
      server.close(() => resolve())
    })
  const bound = server.address() as AddressInfo | string
  const address: Address =
    typeof bound === 'string'
      ? { Network: 'unix', String: bound }
      : { Network: 'tcp', String: `127.0.0.1:${bound.port}` }
  return { address, close }
}
