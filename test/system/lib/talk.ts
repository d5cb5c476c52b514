/** Servers that say back what they hear, and somebody who talks to them: what passes a filter is heard, what is cut is not. */
import type { Machine } from './machine.ts'

const PROGRAM = `
import os, socket, sys, threading, time

def back(connection):
    try:
        while data := connection.recv(4096):
            connection.sendall(data)
    except OSError:
        pass

def tcp(port):
    listener = socket.create_server(('', port))
    while True:
        threading.Thread(target=back, args=(listener.accept()[0],)).start()

def udp(port):
    listener = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    listener.bind(('', port))
    while True:
        data, address = listener.recvfrom(4096)
        listener.sendto(data, address)

def reach(port, host):
    number, protocol = port.split('/')
    if protocol == 'udp':
        talker = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        talker.connect((host, int(number)))
        return talker
    return socket.create_connection((host, int(number)), patience)

def say(talker, data):
    talker.settimeout(patience)
    for _ in range(3):
        talker.send(data)
        if not talker.recv(4096):
            return 'cut'
        time.sleep(0.1)
    return 'heard'

verb, *words = sys.argv[1:]
patience = 20
if verb == 'serve':
    for port in words:
        number, protocol = port.split('/')
        threading.Thread(target=udp if protocol == 'udp' else tcp, args=(int(number),)).start()
else:
    host, port, data, patience = *words[:3], float(words[3])
    try:
        talker = reach(port, host)
        if verb == 'hold':
            print('heard' if say(talker, b'first') == 'heard' else 'cut', flush=True)
            sys.stdin.readline()
        print(say(talker, bytes.fromhex(data)), flush=True)
    except OSError:
        print('cut', flush=True)
`
const PATH = '/tmp/talk.py'

/** Serves `ports` (\`443/tcp\`) on `on`, and waits until they listen. */
export function serveEcho(on: Machine, ports: readonly string[]): void {
  on.write(PATH, PROGRAM)
  on.start(['python3', PATH, 'serve', ...ports])
  for (const port of ports) {
    const [number, protocol] = port.split('/')
    on.run(['sh', '-c', `until ss -Hln${protocol?.[0]} sport = :${number} | grep -q .; do sleep 0.1; done`])
  }
}

/** Whether `bytes`, sent three times from `from` to `port` of `host`, are answered each time. @param patience seconds */
export function isHeard(
  from: Machine,
  host: string,
  port: string,
  bytes: string | Uint8Array,
  patience = 20,
): boolean {
  from.write(PATH, PROGRAM)
  const hex = Buffer.from(bytes).toString('hex')
  return from.run(['python3', PATH, 'say', host, port, hex, String(patience)]).trim() === 'heard'
}

/** Whether they are not, for as long as an answer would take many times over. */
export function isCut(from: Machine, host: string, port: string, bytes: string | Uint8Array): boolean {
  return !isHeard(from, host, port, bytes, 3)
}

/** Opens a connection and says a first word; the function that comes back says another and tells whether it was heard. */
export async function hold(from: Machine, host: string, port: string): Promise<() => Promise<string>> {
  from.write(PATH, PROGRAM)
  const child = from.start(['python3', PATH, 'hold', host, port, '6c617374', '20'], { piped: true })
  const line = () =>
    new Promise<string>((resolve) => child.stdout?.once('data', (data) => resolve(`${data}`.trim())))
  if ((await line()) !== 'heard') throw new Error(`${port} of ${host} does not answer ${from.name}`)
  return () => {
    const answer = line()
    child.stdin?.write('\n')
    return answer
  }
}
