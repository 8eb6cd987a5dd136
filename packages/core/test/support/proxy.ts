import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a proxy does with a CONNECT: makes the tunnel, refuses with a status, or lets the connection go. */
export type ProxyManner = 'tunnel' | 403 | 407 | 502 | 'reset' | 'end';

/** A proxy on loopback. It is closed with the test. */
export interface Proxy {
  readonly url: string;
  /** The first lines of what it was asked. */
  readonly lines: string[];
}

/** @param onLine - Is called after each answer. */
export async function proxy(manner: ProxyManner, onLine: () => void = () => {}): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const lines: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
    socket.once('data', (bytes: Buffer) => {
      const [line = ''] = bytes.toString('latin1').split('\r\n');
      lines.push(line);
      if (manner === 'tunnel') forward(socket, line, bytes);
      else if (manner === 'reset') socket.resetAndDestroy();
      else if (manner === 'end') socket.end();
      else
        socket.end(
          `HTTP/1.1 ${manner} No\r\nproxy-authenticate: Basic\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
        );
      onLine();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, lines };
}

/** Some clients ask for a tunnel to a plain server too, others send it the whole URL. */
function forward(socket: Socket, line: string, bytes: Buffer): void {
  const isTunnel = line.startsWith('CONNECT ');
  const [, target = ''] = line.split(' ');
  const { hostname, port } = new URL(isTunnel ? `http://${target}` : target);
  const upstream = connect(Number(port), hostname, () => {
    if (isTunnel) socket.write('HTTP/1.1 200 OK\r\n\r\n');
    else upstream.write(bytes);
    socket.pipe(upstream).pipe(socket);
  });
  // What ends at one side ends at the other, and in the same way.
  const end = () => (upstream.resetAndDestroy(), socket.resetAndDestroy());
  upstream.on('error', end).on('close', end);
  socket.on('error', end).on('close', end);
}
