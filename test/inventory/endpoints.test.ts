/** What hosts run for one at addresses of its own: whom it answers, by its list or by what it begins with. */
import { describe, expect, it } from 'vitest'
import { isUnknown } from '../../inventory/values.ts'
import { type Planned, planOf, r } from '../policies/hygiene/providers/plan.ts'

const told = (...resources: readonly Planned[]): readonly string[] =>
  planOf(resources).endpoints.map(({ origin, path, peers }) => {
    const whom = isUnknown(peers)
      ? `?${peers.unknown}`
      : peers.map((one) => (isUnknown(one) ? '?' : one)).join(' ')
    return `${origin.address}.${path}: ${whom}`
  })
const OPS = '198.51.100.7/32'

describe('a database of Scaleway', () => {
  const database = (values: object = {}, unknown: object = {}) =>
    r('scaleway_rdb_instance.db', { id: 'db', engine: 'PostgreSQL-16', ...values }, { ...unknown })
  const list = (unknown: object = {}) =>
    r('scaleway_rdb_acl.acl', { instance_id: 'db', acl_rules: [{ ip: OPS }] }, { ...unknown })
  const NETWORK = { private_network: [{ pn_id: 'n' }] }

  it('answers everyone until a list says whom', () => {
    expect(told(database())).toEqual(['scaleway_rdb_instance.db.scaleway_rdb_acl: 0.0.0.0/0'])
    expect(told(database(), list())).toEqual([`scaleway_rdb_acl.acl.acl_rules: ${OPS}`])
    expect(told(list())).toEqual([`scaleway_rdb_acl.acl.acl_rules: ${OPS}`])
  })

  it('answers nobody outside where it has a private network alone', () => {
    expect(told(database(NETWORK), list())).toEqual([])
    expect(told(database({ ...NETWORK, load_balancer: [{}] }), list())).toEqual([
      `scaleway_rdb_acl.acl.acl_rules: ${OPS}`,
    ])
  })

  it('does not tell what nobody knows yet', () => {
    expect(told(database({}, { private_network: true }))).toEqual([
      'scaleway_rdb_instance.db.scaleway_rdb_acl: ?scaleway_rdb_instance.db.private_network',
    ])
    expect(told(database(NETWORK, { load_balancer: true }))).toEqual([
      'scaleway_rdb_instance.db.scaleway_rdb_acl: ?scaleway_rdb_instance.db.load_balancer',
    ])
    expect(told(database(), list({ instance_id: true }))).toEqual([
      'scaleway_rdb_instance.db.scaleway_rdb_acl: ?scaleway_rdb_acl.acl.instance_id',
      `scaleway_rdb_acl.acl.acl_rules: ${OPS}`,
    ])
    expect(told(database(), list({ acl_rules: true }))).toEqual([
      'scaleway_rdb_acl.acl.acl_rules: ?scaleway_rdb_acl.acl.acl_rules',
    ])
  })
})

describe('a Redis of Scaleway', () => {
  const redis = (values: object) => r('scaleway_redis_cluster.cache', { name: 'cache', ...values })

  it.each<[object, readonly string[]]>([
    [{ acl: [{ ip: OPS }, { ip: '0.0.0.0/0' }] }, [`scaleway_redis_cluster.cache.acl: ${OPS} 0.0.0.0/0`]],
    [{ private_network: [{ id: 'n' }] }, []],
    [{}, ['scaleway_redis_cluster.cache.acl: ?scaleway_redis_cluster.cache.acl']],
  ])('%j', (values, expected) => expect(told(redis(values))).toEqual(expected))
})

describe('a cluster of Scaleway', () => {
  const CLUSTER = r('scaleway_k8s_cluster.k', { id: 'k', name: 'k', version: '1.35.3', cni: 'cilium' })
  const list = (values: object) => r('scaleway_k8s_acl.acl', { cluster_id: 'k', ...values })

  it('answers everyone until a list says whom', () => {
    expect(told(CLUSTER)).toEqual(['scaleway_k8s_cluster.k.scaleway_k8s_acl: 0.0.0.0/0'])
    const rules = [{ ip: OPS }, { scaleway_ranges: true }]
    expect(told(CLUSTER, list({ acl_rules: rules }))).toEqual([`scaleway_k8s_acl.acl.acl_rules: ${OPS}`])
    expect(told(CLUSTER, list({ no_ip_allowed: true }))).toEqual(['scaleway_k8s_acl.acl.acl_rules: '])
  })
})

describe('at OVHcloud', () => {
  const database = (node: object, restrictions: readonly object[], unknown: object = {}) =>
    r(
      'ovh_cloud_project_database.db',
      { engine: 'postgresql', nodes: [node], ip_restrictions: restrictions },
      { ...unknown },
    )

  it('a database answers whom its restrictions name, outside where it has no private network', () => {
    expect(told(database({ region: 'GRA' }, [{ ip: OPS }]))).toEqual([
      `ovh_cloud_project_database.db.ip_restrictions: ${OPS}`,
    ])
    expect(told(database({ region: 'GRA', network_id: 'n' }, [{ ip: '0.0.0.0/0' }]))).toEqual([])
    expect(told(database({ region: 'GRA' }, []))).toEqual([
      'ovh_cloud_project_database.db.ip_restrictions: ?ovh_cloud_project_database.db.ip_restrictions',
    ])
    expect(told(database({}, [{ ip: OPS }], { nodes: [{ network_id: true }] }))).toEqual([
      'ovh_cloud_project_database.db.ip_restrictions: ?ovh_cloud_project_database.db.nodes[0].network_id',
    ])
  })

  it.each<[object, object, readonly string[]]>([
    [{ service: true, sftp: false }, {}, ['ovh_hosting_privatedatabase_whitelist.w.ip: 0.0.0.0/0']],
    [{ service: false, sftp: true }, {}, []],
    [
      { sftp: false },
      { service: true },
      ['ovh_hosting_privatedatabase_whitelist.w.ip: ?ovh_hosting_privatedatabase_whitelist.w.service'],
    ],
  ])('a database of a web hosting answers an address, by %j %j', (values, unknown, expected) => {
    const list = r('ovh_hosting_privatedatabase_whitelist.w', { ip: '0.0.0.0/0', ...values }, { ...unknown })
    expect(told(list)).toEqual(expected)
  })

  it('a cluster answers whom its list names', () => {
    const list = (ips: readonly string[]) =>
      r('ovh_cloud_project_kube_iprestrictions.k', { kube_id: 'k', ips })
    expect(told(list([OPS, '0.0.0.0/0']))).toEqual([
      `ovh_cloud_project_kube_iprestrictions.k.ips: ${OPS} 0.0.0.0/0`,
    ])
    expect(told(list([]))).toEqual([
      'ovh_cloud_project_kube_iprestrictions.k.ips: ?ovh_cloud_project_kube_iprestrictions.k.ips',
    ])
  })
})

describe('Edge Services of Scaleway', () => {
  const stage = (values: object, unknown: object = {}) => {
    const { certificates, others } = planOf([
      r('scaleway_edge_services_tls_stage.t', { pipeline_id: 'p', ...values }, { ...unknown }),
    ])
    return {
      certificates: certificates.map(({ renewed, notAfter }) => [renewed, notAfter]),
      others: others.length,
    }
  }

  it('show a certificate that the host renews, one of one’s own, or none', () => {
    expect(stage({ managed_certificate: true })).toEqual({ certificates: [[true, null]], others: 0 })
    const end = '2027-01-01T00:00:00Z'
    const own = { secrets: [{ secret_id: 's' }], certificate_expires_at: end, managed_certificate: false }
    expect(stage(own)).toEqual({ certificates: [[false, end]], others: 0 })
    expect(stage({ managed_certificate: false, secrets: [] })).toEqual({ certificates: [], others: 1 })
  })
})

describe('what is done for the data of a database', () => {
  const care = (address: string, values: object, unknown: object = {}) =>
    planOf([r(address, { ...values }, { ...unknown })]).databases.flatMap((one) =>
      one.care.map(({ what, is }) => [what, isUnknown(is) ? '?' : is]),
    )

  it.each([
    [{}, ['encrypted', false], ['backedUp', true]],
    [{ encryption_at_rest: true, disable_backup: true }, ['encrypted', true], ['backedUp', false]],
  ])('Scaleway, by %j', (values, ...expected) =>
    expect(care('scaleway_rdb_instance.db', values)).toEqual(expected),
  )

  it('is not known where nobody chose, or not yet', () => {
    expect(care('scaleway_rdb_instance.db', {}, { encryption_at_rest: true, disable_backup: true })).toEqual([
      ['encrypted', '?'],
      ['backedUp', '?'],
    ])
    expect(care('scaleway_mongodb_instance.db', {})).toEqual([['backedUp', '?']])
    expect(care('scaleway_mongodb_instance.db', { is_snapshot_schedule_enabled: false })).toEqual([
      ['backedUp', false],
    ])
  })

  it.each([
    [{ deletion_protection: true }, true],
    [{}, false],
  ])('OVHcloud, by %j', (values, expected) =>
    expect(care('ovh_cloud_project_database.db', values)).toEqual([['deleteProtected', expected]]),
  )
})
