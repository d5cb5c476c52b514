/** Ports that nobody means to show to the whole internet, by what answers there. */
type Span = readonly [from: number, to: number]

export const SENSITIVE: readonly (readonly [name: string, spans: readonly Span[]])[] = [
  ['SSH', [[22, 22]]],
  ['RDP', [[3389, 3389]]],
  ['WinRM', [[5985, 5986]]],
  ['MySQL', [[3306, 3306]]],
  ['PostgreSQL', [[5432, 5432]]],
  ['SQL Server', [[1433, 1434]]],
  ['Oracle', [[1521, 1521]]],
  ['MongoDB', [[27017, 27019]]],
  ['Redis', [[6379, 6379]]],
  ['memcached', [[11211, 11211]]],
  [
    'Elasticsearch',
    [
      [9200, 9200],
      [9300, 9300],
    ],
  ],
  ['Docker', [[2375, 2376]]],
  ['etcd', [[2379, 2380]]],
  ['kube-api', [[6443, 6443]]],
  [
    'kubelet',
    [
      [10250, 10250],
      [10255, 10255],
    ],
  ],
]

/** What answers at `port`, or null. */
export function sensitiveAt(port: number): string | null {
  return SENSITIVE.find(([, spans]) => spans.some(([from, to]) => port >= from && port <= to))?.[0] ?? null
}
