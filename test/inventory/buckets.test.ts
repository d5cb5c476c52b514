/** A bucket that another resource opens: what opened it is what people have to change. */
import { describe, expect, it } from 'vitest'
import { planOf, r } from '../policies/hygiene/providers/plan.ts'

const bucket = (acl = 'private') => r('scaleway_object_bucket.b', { name: 'b', acl })
const acl = (value: string) => r('scaleway_object_bucket_acl.a', { bucket: 'b', acl: value })
const policy = (who: string) =>
  r('scaleway_object_bucket_policy.p', {
    bucket: 'b',
    policy: JSON.stringify({
      Statement: [{ Effect: 'Allow', Principal: who, Action: 's3:GetObject', Resource: '*' }],
    }),
  })
const openedBy = (resources: Parameters<typeof planOf>[0]) => {
  const [vault] = planOf(resources).vaults
  return vault?.openedBy && `${vault.openedBy.origin.address} · ${vault.openedBy.path}`
}

describe('what opens a bucket of Scaleway', () => {
  it.each([
    ['nothing', [bucket()], undefined],
    ['its own ACL', [bucket('public-read')], undefined],
    ['an ACL', [bucket(), acl('public-read')], 'scaleway_object_bucket_acl.a · acl'],
    ['a policy', [bucket(), acl('private'), policy('*')], 'scaleway_object_bucket_policy.p · policy'],
    ['a policy of named users', [bucket(), policy('user_id:x')], undefined],
    ['its own ACL before a policy', [bucket('public-read'), policy('*')], undefined],
  ])('is %s', (_, resources, named) => {
    expect(openedBy(resources)).toBe(named)
  })
})
