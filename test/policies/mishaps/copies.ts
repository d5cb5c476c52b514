/** Copies that are not what was promised. */
import { web } from '../hygiene/providers/network.ts'
import { r } from '../hygiene/providers/plan.ts'
import type { Mishaps } from './case.ts'
import { guest } from './guest.ts'

const backups = { policy: 'backup.other-datacenter', params: { minimumSites: 2 } }
/** A nightly copy to `bucket` of the S3 endpoint `host`, or no copy at all. */
const copying = (repository: string): string => `#cloud-config
write_files:
  - path: /etc/systemd/system/copy.service
    content: |
      [Service]
      ExecStart=/usr/bin/restic -r ${repository} backup /srv
  - path: /etc/systemd/system/copy.timer
    content: |
      [Timer]
      OnCalendar=*-*-* 23:20:00 Europe/Paris
      [Install]
      WantedBy=timers.target
runcmd: [systemctl enable --now copy.timer]
`
const bucket = (values: object) =>
  r('ovh_cloud_project_storage.b', { name: 'b', versioning: { status: 'enabled' }, ...values })

export const COPIES: Mishaps = {
  'backups of the host are taken for those that were promised': {
    ...backups,
    on: {
      hcloud: {
        honest: [
          guest('hcloud', copying('sftp:u1@u1.your-storagebox.de:/b')),
          r('hcloud_storage_box.b', { name: 'b', location: 'hel1', server: 'u1.your-storagebox.de' }),
        ],
        mishap: [guest('hcloud', '#cloud-config\n{}\n', { backups: true })],
        says: 'no backup',
      },
      openstack: 'the provider has no backups of the host',
      ovh: {
        honest: [
          guest('ovh', copying('s3:https://s3.rbx.io.cloud.ovh.net/b')),
          bucket({ region_name: 'RBX' }),
        ],
        mishap: [
          guest('ovh', '#cloud-config\n{}\n'),
          r('ovh_cloud_project_workflow_backup.d', {
            name: 'd',
            region_name: 'GRA11',
            instance_id: 'x',
            cron: '0 2 * * *',
            rotation: '31',
          }),
        ],
        says: 'no backup',
      },
      scaleway: 'the host schedules backups of databases only',
      cloudstack: {
        honest: [
          guest('cloudstack', copying('s3:https://s3.rbx.io.cloud.ovh.net/b')),
          bucket({ region_name: 'RBX' }),
        ],
        mishap: [
          guest('cloudstack', '#cloud-config\n{}\n'),
          r('cloudstack_snapshot_policy.d', {
            volume_id: 'v',
            interval_type: 'DAILY',
            max_snaps: 31,
            schedule: '02:00',
            timezone: 'Europe/Paris',
          }),
        ],
        says: 'no backup',
      },
    },
  },
  'the vault is in the city of the server, under another code': {
    ...backups,
    on: {
      hcloud: 'a place has one code, for servers and storage boxes alike',
      openstack: {
        honest: [
          guest('openstack', copying('s3:https://s3.rbx.io.cloud.ovh.net/b')),
          bucket({ region_name: 'RBX' }),
        ],
        mishap: [
          guest('openstack', copying('s3:https://s3.gra.io.cloud.ovh.net/b')),
          bucket({ region_name: 'GRA' }),
        ],
        says: 'a datacenter other than',
      },
      ovh: {
        honest: [
          guest('ovh', copying('s3:https://s3.rbx.io.cloud.ovh.net/b')),
          bucket({ region_name: 'RBX' }),
        ],
        mishap: [
          guest('ovh', copying('s3:https://s3.gra.io.cloud.ovh.net/b')),
          bucket({ region_name: 'GRA' }),
        ],
        says: 'a datacenter other than',
      },
      scaleway: 'a region’s bucket may stand in any zone of its city: unproven, see backup.other-datacenter',
      cloudstack: 'the host has no store of objects',
    },
  },
  'a bucket is replicated outside the jurisdiction': {
    policy: 'site.jurisdiction',
    params: { area: 'EU' },
    on: {
      hcloud: 'no resource replicates a storage box',
      openstack: 'a container is replicated inside its region',
      ovh: {
        honest: [
          bucket({
            region_name: 'RBX',
            replication: { rules: [{ destination: { name: 'c', region: 'SBG' } }] },
          }),
        ],
        mishap: [
          bucket({
            region_name: 'RBX',
            replication: { rules: [{ destination: { name: 'c', region: 'BHS' } }] },
          }),
        ],
        says: 'CA',
      },
      scaleway: 'no resource replicates a bucket',
      cloudstack: 'the host has no store of objects',
    },
  },
  'snapshots are scheduled above the limit': {
    policy: 'snapshots.limits',
    params: { maxCount: 2, maxAgeDays: 7 },
    on: {
      hcloud: 'the host schedules no snapshots: its backups have terms of their own',
      openstack: 'the provider has no schedule of snapshots',
      ovh: 'the host schedules backups, which have terms of their own',
      scaleway: 'the host schedules no snapshots',
      cloudstack: {
        honest: [
          web('cloudstack'),
          r('cloudstack_snapshot_policy.d', {
            volume_id: 'v',
            interval_type: 'DAILY',
            max_snaps: 2,
            schedule: '02:00',
          }),
        ],
        mishap: [
          web('cloudstack'),
          r('cloudstack_snapshot_policy.d', {
            volume_id: 'v',
            interval_type: 'DAILY',
            max_snaps: 7,
            schedule: '02:00',
          }),
        ],
        says: '7',
      },
    },
  },
}
