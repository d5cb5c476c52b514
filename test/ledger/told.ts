/** The lies that are told of each sample client. */
import { added, type Lie, STRANGER, swap, swapLive } from './lying.ts'

/** By client, with the promise that must fall. */
export const CLIENTS: Readonly<Record<string, readonly Lie[]>> = {
  'avance-ovh': [
    ['the second site is the first', 'erp/vma.geo-redundancy', swap('"SBG5"', '"GRA11"')],
    ['a smaller size', 'erp/vma.capacity', swap('"b3-16"', '"b3-8"')],
    [
      'the spread is optional',
      'erp/vma.hardware-redundancy',
      swap('"anti-affinity"', '"soft-anti-affinity"'),
    ],
    [
      'the vault is next door',
      'erp/backup.other-datacenter',
      (json) => swap('.rbx.', '.gra.')(swap('"RBX"', '"GRA"')(json)),
    ],
    ['a day less is kept', 'erp/backup.retention', swap('--keep-within 31d', '--keep-within 30d')],
    ['a day more is kept', 'erp/backup.retention', swap('--keep-within 31d', '--keep-within 32d')],
    ['what is forgotten is never pruned', 'erp/backup.retention', swap(' --prune', '')],
    ['copies at ten in the morning', 'erp/backup.daily-off-hours', swap('*-*-* 01:20:00', '*-*-* 10:20:00')],
    [
      'copies once a week',
      'erp/backup.daily-off-hours',
      swap(/OnCalendar=\*-\*-\* (\d\d:20:00)/g, 'OnCalendar=Sun *-*-* $1'),
    ],
    ['another port is open on the VM', 'erp/fw.basic', swapLive('"right":443}', '"right":3306}')],
    [
      'updates do not install themselves',
      'erp/info.updates',
      swap('Unattended-Upgrade \\"1\\"', 'Unattended-Upgrade \\"0\\"'),
    ],
    ['a stranger’s key in cloud-init', 'erp/vma.ssh-keys', swap(/- ssh-ed25519 \S+(?= )/g, `- ${STRANGER}`)],
    ['no collector', 'erp/vma.supervision-graphs', swap('prometheus-node-exporter', 'htop')],
    [
      'three snapshots',
      'erp/vm.snapshots',
      added(
        'ovh_cloud_project_instance_snapshot',
        (index, server) => ({ name: `avance-ovh-erp-snap-${index}`, instance_id: server }),
        3,
      ),
    ],
    ['nothing is copied', 'erp/backup.on-request', swap(/\brestic\b/g, 'true')],
    ['a stranger may administer', 'erp/fw.admin-sources', swap(/198\.51\.100\.7/g, '203.0.113.9')],
    ['a stranger’s key', 'erp/info.no-client-access', swap(/- ssh-ed25519 \S+(?= )/g, `- ${STRANGER}`)],
  ],
  'datacenter-ovh': [
    ['smaller machines', 'cdc/cdc.resources', swap(/"b3-\d+"/g, '"b3-8"')],
    ['no tunnel', 'cdc/fw.standard', swap(/strongswan|swanctl|charon/g, 'nothing')],
    ['no intrusion prevention', 'cdc/fw.advanced', swap(/suricata/gi, 'nothing')],
  ],
  'datacenter-scaleway': [
    ['the spread is optional', 'cdc/cdc.hardware-redundancy', swap('"enforced"', '"optional"')],
    ['smaller machines', 'cdc/cdc.resources', swap(/"PRO2-\w+"/g, '"PRO2-XXS"')],
    ['no tunnel', 'cdc/fw.standard', swap(/strongswan|swanctl|charon/g, 'nothing')],
  ],
  'prestashop-hetzner': [
    [
      'the far copies are in the city of the server',
      'boutique/backup.3-2-1',
      swap('"location": "hel1"', '"location": "fsn1"'),
    ],
    ['no copy to keep', 'data.after-suspension', swap(/\brestic\b/g, 'true')],
    ['fewer connections', 'boutique/db.connections', swap(/max_connections = \d+/g, 'max_connections = 20')],
    ['thirteen days', 'boutique/backup.retention', swap(/--keep-within \d+d/g, '--keep-within 13d')],
    [
      'logs for two years',
      'boutique/telemetry.retention',
      swap(/MaxRetentionSec=\d+day/g, 'MaxRetentionSec=730day'),
    ],
    [
      'the database once a week',
      'boutique/backup.content',
      swap(/OnCalendar=\*-\*-\* (\d\d:20:00)/g, 'OnCalendar=Sun *-*-* $1'),
    ],
    [
      'updates that are installed and switched off',
      'boutique/security.base',
      swap('Unattended-Upgrade \\"1\\"', 'Unattended-Upgrade \\"0\\"'),
    ],
    [
      'updates whose timer is masked',
      'boutique/security.base',
      swap('runcmd:\\n', 'runcmd:\\n- systemctl mask apt-daily-upgrade.timer\\n'),
    ],
    [
      'a secret in cloud-init',
      'boutique/security.base',
      swap('skip-name-resolve', 'skip-name-resolve\\n    db_password = hunter2hunter2'),
    ],
  ],
  'essentiel-ikoula': [
    ['another zone', 'web/vme.single-site', swap('"REIMS"', '"EPPES"')],
    [
      'a second machine',
      'web/vme.no-redundancy',
      added('cloudstack_instance', () => ({ name: 'essentiel-ikoula-web-b', zone: 'REIMS' }), 1),
    ],
    [
      'a smaller size',
      'web/vme.capacity',
      swap(/"service_offering": "[^"]+"/g, '"service_offering": "1vcpu-2gb"'),
    ],
    [
      'supervision that nobody sold',
      'web/vme.exclusive',
      swap('packages:\\n', 'packages:\\n- prometheus-node-exporter\\n'),
    ],
  ],
  'nextcloud-proprietaire': [
    [
      'the key goes to a stranger',
      'nuage/owner.key-custody',
      swap(
        /AAAAC3NzaC1lZDI1NTE5AAAAIArVlmfuTCFi0bkziyYPiR1pxB7lXbdgY9eCBFA6iKyC/g,
        'AAAAC3NzaC1lZDI1NTE5AAAAILp7D3vAIyLzxl6CkGF5mRW6nG9WQk0qkEdTPpD0Zr1c',
      ),
    ],
    ['across the ocean', 'nuage/owner.jurisdiction', swap(/"location": "(nbg1|fsn1)"/g, '"location": "ash"')],
  ],
}
