import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { alertRules, dashboard, renderSupervisor } from '../../constructs/guest/index.ts'
import { supervisor } from './supervisor-sample.ts'

interface Rules {
  groups: { rules: { alert: string; expr: string }[] }[]
}
const expression = (alert: string, percent: number) =>
  (parse(alertRules({ ...supervisor, availabilityPercent: percent })) as Rules).groups[0]?.rules.find(
    (rule) => rule.alert === alert,
  )?.expr

it.each([
  [99.85, '0.9985', '0.99925'],
  [99.9, '0.999', '0.9995'],
  [99.5, '0.995', '0.9975'],
])('rings at the promised %f %% and at half of what it allows', (percent, limit, half) => {
  expect(expression('AvailabilityBelowPromise', percent)?.endsWith(`< ${limit}`)).toBe(true)
  expect(expression('AvailabilityHalfSpent', percent)?.endsWith(`< ${half}`)).toBe(true)
})

it('keeps measurements a year at most', () => {
  expect(renderSupervisor(supervisor)).toContain('--storage.tsdb.retention.time=365d')
  expect(renderSupervisor({ ...supervisor, keepDays: 90 })).toContain('--storage.tsdb.retention.time=90d')
  expect(() => renderSupervisor({ ...supervisor, keepDays: 400 })).toThrow(/400 days/)
})

it('shows the four consumptions of the offer, and draws the promise', () => {
  const { panels } = JSON.parse(dashboard(supervisor)) as { panels: { title: string; fieldConfig: object }[] }
  for (const shown of ['vCPU', 'RAM', 'Storage', 'Network'])
    expect(panels.some(({ title }) => title.includes(shown))).toBe(true)
  expect(JSON.stringify(panels)).toContain('"value":0.9985')
})

it('carries no secret and nothing that Terraform would take for a template', () => {
  const text = renderSupervisor(supervisor)
  expect(text).not.toMatch(/[$%]\{|auth_password:/)
  expect(Buffer.byteLength(text)).toBeLessThan(32 * 1024)
})
