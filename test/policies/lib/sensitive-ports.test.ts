import { describe, expect, it } from 'vitest'
import { sensitiveAt } from '../../../policies/lib/sensitive-ports.ts'

describe('what answers at a port', () => {
  it.each([
    [22, 'SSH'],
    [5985, 'WinRM'],
    [5986, 'WinRM'],
    [9200, 'Elasticsearch'],
    [9300, 'Elasticsearch'],
    [10250, 'kubelet'],
    [10255, 'kubelet'],
    [27018, 'MongoDB'],
    [9250, null],
    [10252, null],
    [5984, null],
    [5987, null],
    [443, null],
  ])('%d: %s', (port, name) => {
    expect(sensitiveAt(port)).toBe(name)
  })
})
