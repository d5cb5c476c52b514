/** The operator's scheduled job that removes snapshots, written for the scheduler they have. */
import type { HostId } from '../../hosts/index.ts'

export const SCHEDULERS = ['github', 'gitlab', 'systemd'] as const
export type Scheduler = (typeof SCHEDULERS)[number]

/** How each host's own command line lists what may have to go. */
const LISTINGS: Readonly<Record<HostId, readonly string[]>> = {
  hetzner: ['hcloud image list -t snapshot -o json'],
  ovh: ['openstack volume snapshot list --long -f json'],
  scaleway: ['scw instance snapshot list zone=all -o json', 'scw block snapshot list zone=all -o json'],
  ikoula: ['cmk -o json list vmsnapshot'],
}

/** The credentials that the listing and the deletion need, by the names the tools read. */
const SECRETS: Readonly<Record<HostId, readonly string[]>> = {
  hetzner: ['HCLOUD_TOKEN'],
  ovh: ['OS_AUTH_URL', 'OS_APPLICATION_CREDENTIAL_ID', 'OS_APPLICATION_CREDENTIAL_SECRET', 'OS_REGION_NAME'],
  scaleway: ['SCW_ACCESS_KEY', 'SCW_SECRET_KEY', 'SCW_DEFAULT_PROJECT_ID', 'SCW_DEFAULT_ORGANIZATION_ID'],
  ikoula: ['CLOUDSTACK_API_KEY', 'CLOUDSTACK_SECRET_KEY'],
}

export interface Job {
  readonly client: string
  readonly hosts: readonly HostId[]
}

/** The job's text: twice a day, so that nothing outlives its seven days by more than half a day. */
export function scheduleText(scheduler: Scheduler, job: Job): string {
  return { github, gitlab, systemd }[scheduler](job)
}

/** A listing that fails stops the job: an empty list would look like nothing to remove. */
function script({ client, hosts }: Job): string[] {
  return [
    'set -euo pipefail',
    ...hosts.flatMap((host) =>
      LISTINGS[host].flatMap((listing, index) => [
        `${listing} > ${host}-${index}.json`,
        `npx paraphe snapshots prune --client ${client} --listing ${host}-${index}.json > ${host}-${index}.sh`,
        `sh -e ${host}-${index}.sh`,
      ]),
    ),
  ]
}

const secretsOf = ({ hosts }: Job): string[] => hosts.flatMap((host) => SECRETS[host])
const indent = (lines: readonly string[], by: number): string =>
  lines.map((line) => `${' '.repeat(by)}${line}`).join('\n')

function github(job: Job): string {
  const env = secretsOf(job).map((name) => `${name}: \${{ secrets.${name} }}`)
  return `name: snapshots of ${job.client}
on:
  schedule: [{ cron: "40 3,15 * * *" }]
  workflow_dispatch: {}
permissions: { contents: read }
concurrency: snapshots-${job.client}
jobs:
  prune:
    runs-on: ubuntu-latest
    env:
${indent(env, 6)}
    steps:
      - uses: actions/checkout@v4
      - run: npm ci
      - run: |
${indent(script(job), 10)}
`
}

function gitlab(job: Job): string {
  return `# Run by a pipeline schedule of the project: 40 3,15 * * *. Variables: ${secretsOf(job).join(', ')}
snapshots-${job.client}:
  image: node:22
  rules: [{ if: $CI_PIPELINE_SOURCE == "schedule" }]
  resource_group: snapshots-${job.client}
  script:
    - npm ci
    - |
${indent(script(job), 6)}
`
}

function systemd(job: Job): string {
  const name = `paraphe-snapshots-${job.client}`
  return `# /etc/systemd/system/${name}.service, on the operator's machine and never on the client's
[Unit]
Description=Snapshots of ${job.client} that are past what is promised
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
DynamicUser=yes
PrivateTmp=yes
WorkingDirectory=/srv/paraphe
# ${secretsOf(job).join(', ')}
EnvironmentFile=/etc/paraphe/${job.client}.env
ExecStart=/usr/bin/bash /etc/paraphe/${job.client}-snapshots.sh

# /etc/systemd/system/${name}.timer
[Unit]
Description=Snapshots of ${job.client}, twice a day

[Timer]
OnCalendar=*-*-* 03,15:40:00
Persistent=true
RandomizedDelaySec=10min

[Install]
WantedBy=timers.target

# /etc/paraphe/${job.client}-snapshots.sh
${script(job)
  .join('\n')
  .replaceAll(/ (?=[a-z]+-\d\.(?:json|sh))/g, ' /tmp/')}
`
}
